import { expect, test } from 'vitest';
import type { FaultKind } from '@/lib/whatsapp/sandbox/control-types';
import { aSandbox, graphAt } from '../support/sandbox-graph';

const e164 = '+447700900123';

const verified = async () => {
  const sandbox = await aSandbox();
  const id = await sandbox.shrub.verified(e164);
  const faulty = (kind: FaultKind, delayMs?: number) =>
    sandbox.control.fault({
      verb: 'registerNumber',
      kind,
      times: 1,
      ...(delayMs === undefined ? {} : { delayMs }),
    });
  const registerCalls = async () =>
    (await sandbox.control.calls()).filter((call) => call.verb === 'registerNumber');
  return { ...sandbox, id, faulty, registerCalls, register: () => sandbox.shrub.register(id) };
};

test.each([
  ['code-2', '2', 503],
  ['code-131000', '131000', 500],
  ['code-133000', '133000', 500],
  ['code-133004', '133004', 503],
  ['code-190', '190/463', 401],
  ['code-80007', '80007', 400],
] as const)('answers %s once, without effect', async (kind, code, status) => {
  const { shrub, id, faulty, register, registerCalls } = await verified();
  await faulty(kind);
  expect(await register()).toMatchObject({ code, status });
  expect(await shrub.statusOf(id)).toBe('PENDING');
  expect(await registerCalls()).toMatchObject([{ outcome: 'fault', fault: kind, effect: false }]);
});

test('counts a register call that a fault refused by code', async () => {
  const { control, shrub, faulty, register } = await verified();
  await faulty('code-133004');
  await register();
  const waba = (await control.state()).wabas.find((one) => one.id === shrub.wabaId);
  expect(waba?.numbers[0]?.registerCalls).toBe(1);
});

test('does the work but never answers with timeout-after', async () => {
  const { shrub, id, faulty, registerCalls } = await verified();
  await faulty('timeout-after');
  const body = { messaging_product: 'whatsapp', pin: '123123' };
  const gone = shrub.call('POST', `${id}/register`, body, AbortSignal.timeout(200));
  await expect(gone).rejects.toThrow();
  expect(await shrub.statusOf(id)).toBe('CONNECTED');
  expect(await registerCalls()).toMatchObject([{ outcome: 'fault', fault: 'timeout-after', effect: true }]);
});

test('neither works nor answers with timeout-before, and cuts the connection in the end', async () => {
  const { shrub, id, faulty, register, registerCalls } = await verified();
  await faulty('timeout-before', 50);
  await expect(register()).rejects.toThrow('fetch failed');
  expect(await shrub.statusOf(id)).toBe('PENDING');
  expect(await registerCalls()).toMatchObject([{ effect: false }]);
});

test('cuts the connection without effect with drop', async () => {
  const { shrub, id, faulty, register } = await verified();
  await faulty('drop');
  await expect(register()).rejects.toThrow('fetch failed');
  expect(await shrub.statusOf(id)).toBe('PENDING');
});

test('does the work and answers late with slow', async () => {
  const { faulty, register, registerCalls } = await verified();
  await faulty('slow', 300);
  const before = performance.now();
  expect((await register()).code).toBe('ok');
  expect(performance.now() - before).toBeGreaterThan(290);
  expect(await registerCalls()).toMatchObject([{ outcome: 'ok', fault: 'slow', effect: true }]);
});

test('does the work and answers nonsense with garbage', async () => {
  const { shrub, id, faulty, register } = await verified();
  await faulty('garbage');
  await expect(register()).rejects.toThrow(SyntaxError);
  expect(await shrub.statusOf(id)).toBe('CONNECTED');
});

test('does the work and answers a megabyte with too-large', async () => {
  const { shrub, id, faulty, register } = await verified();
  await faulty('too-large');
  expect(JSON.stringify((await register()).body).length).toBeGreaterThan(1_000_000);
  expect(await shrub.statusOf(id)).toBe('CONNECTED');
});

test('sends the caller elsewhere without effect with redirect, and notes who follows', async () => {
  const { url, token, id, faulty, shrub, control } = await verified();
  await faulty('redirect');
  await fetch(`${url}/v25.0/${id}/register`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ messaging_product: 'whatsapp', pin: '123123' }),
  });
  expect(await shrub.statusOf(id)).toBe('PENDING');
  expect((await control.calls()).some((call) => call.verb === 'unknown')).toBe(true);
});

test('lasts as many times as ordered', async () => {
  const { shrub, control } = await verified();
  await control.fault({ verb: 'any', kind: 'code-2', times: 2 });
  const read = async () => (await shrub.get(shrub.wabaId)).code;
  expect([await read(), await read(), await read()]).toEqual(['2', '2', 'ok']);
});

test('strikes only the verb it was ordered for', async () => {
  const { shrub, control } = await verified();
  await control.fault({ verb: 'listNumbers', kind: 'code-2', times: 1 });
  expect((await shrub.get(shrub.wabaId)).code).toBe('ok');
  expect((await shrub.get(`${shrub.wabaId}/phone_numbers`)).code).toBe('2');
});

test('forgets waiting faults when told to', async () => {
  const { faulty, control, register } = await verified();
  await faulty('code-2');
  await control.clearFaults();
  expect((await register()).code).toBe('ok');
});

test('strikes the code exchange too, and leaves the code unused', async () => {
  const { url, control, shrub } = await verified();
  const { code } = await control.dialog({ wabaId: shrub.wabaId, redirectUri: 'https://app.example/' });
  await control.fault({ verb: 'exchangeCode', kind: 'code-2', times: 1 });
  const path = `oauth/access_token?client_id=100200300400500&client_secret=test_app_secret&code=${code}`;
  expect((await graphAt(url, null).get(path)).code).toBe('2');
  expect((await graphAt(url, null).get(path)).code).toBe('ok');
});

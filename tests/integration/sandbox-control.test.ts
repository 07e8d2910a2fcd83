import { expect, test } from 'vitest';
import { DAY, HOUR } from '@/lib/clock';
import { sandboxControl } from '@/lib/whatsapp/sandbox/control';
import { PAID_MESSAGE_LOCK_MS } from '@/lib/whatsapp/sandbox/limits';
import { magicNumbers } from '@/lib/whatsapp/sandbox/magic-numbers';
import { seeds } from '@/lib/whatsapp/sandbox/world/seed';
import { aSandbox } from '../support/sandbox-graph';

const e164 = '+447700900123';

test.each(['', 'wrong', 'test-control-ke', 'test-control-keyy'])(
  'looks as if it had no control API to the key "%s"',
  async (key) => {
    const { url } = await aSandbox();
    for (const path of ['state', 'calls', 'nonsense']) {
      const response = await fetch(`${url}/_sandbox/${path}`, { headers: { 'x-sandbox-key': key } });
      expect([response.status, await response.text()]).toEqual([404, '{"error":"Not found."}']);
    }
  },
);

test('looks as if it had no control API without a key', async () => {
  const { url } = await aSandbox();
  expect((await fetch(`${url}/_sandbox/state`)).status).toBe(404);
});

test('refuses an order it cannot read', async () => {
  const { url } = await aSandbox();
  const body = JSON.stringify({ verb: 'registerNumber', kind: 'earthquake', times: 1 });
  const headers = { 'x-sandbox-key': 'test-control-key', 'content-type': 'application/json' };
  expect((await fetch(`${url}/_sandbox/fault`, { method: 'POST', headers, body })).status).toBe(400);
});

test('fails loudly when the key is wrong', async () => {
  const { url } = await aSandbox();
  await expect(sandboxControl(url, 'wrong').state()).rejects.toThrow('404');
});

test('shows everything the control room needs and nothing secret', async () => {
  const { shrub, control, token } = await aSandbox();
  await shrub.registered(e164);
  const state = await control.state();
  expect(state.wabas.map((one) => one.name)).toEqual(Object.values(seeds).map(({ name }) => name));
  expect(state.wabas[0]?.numbers[0]).toMatchObject({ e164, status: 'CONNECTED', registerCalls: 1 });
  expect(state.magicNumbers).toEqual(magicNumbers);
  expect(state.calls[0]).toMatchObject({ verb: 'registerNumber', outcome: 'ok', effect: true });
  expect(JSON.stringify(state)).not.toContain(token);
  expect(JSON.stringify(state)).not.toContain('123123');
});

test('notes which call changed what', async () => {
  const { shrub, control } = await aSandbox();
  const id = await shrub.added(e164);
  await shrub.register(id);
  expect((await control.calls()).slice(-2)).toMatchObject([
    { verb: 'addNumber', wabaId: shrub.wabaId, phoneNumberId: id, outcome: 'ok', effect: true },
    { verb: 'registerNumber', wabaId: shrub.wabaId, phoneNumberId: id, outcome: 133006, effect: false },
  ]);
});

test('keeps mails and gives those to one address, newest first', async () => {
  const { control } = await aSandbox();
  await control.mail({ to: 'ada@shrub.example', subject: 'First', text: 'One' });
  await control.mail({ to: 'bob@shrub.example', subject: 'Other', text: 'Two' });
  await control.mail({ to: 'Ada@shrub.example', subject: 'Second', text: 'Three', html: '<p>Three</p>' });
  expect((await control.mails('ada@shrub.example')).map((mail) => mail.subject)).toEqual(['Second', 'First']);
  expect(await control.mails()).toHaveLength(3);
});

test('moves its clock by a distance or to one', async () => {
  const { control } = await aSandbox();
  await control.clock({ advanceMs: HOUR });
  expect(await control.clock({ advanceMs: HOUR })).toMatchObject({ offsetMs: 2 * HOUR });
  expect(await control.clock({ offsetMs: DAY })).toMatchObject({ offsetMs: DAY });
  const ahead = Date.parse((await control.state()).now) - Date.now();
  expect(Math.abs(ahead - DAY)).toBeLessThan(HOUR);
});

test('starts over when reset, clock included', async () => {
  const { shrub, control } = await aSandbox();
  await shrub.added(e164);
  await control.clock({ advanceMs: DAY });
  await control.reset();
  const state = await control.state();
  expect(state.clockOffsetMs).toBe(0);
  expect(state.wabas[0]).toMatchObject({ name: 'Lucky Shrub', numbers: [] });
  expect(state.calls).toEqual([]);
});

test('finishes no dialog for an account that does not exist', async () => {
  const { control } = await aSandbox();
  await expect(control.dialog({ wabaId: '1', redirectUri: 'https://app.example/' })).rejects.toThrow('404');
});

test('removes a deregistered number: its id is dead and the number can be added again', async () => {
  const { shrub, control } = await aSandbox();
  const id = await shrub.registered(e164);
  await shrub.post(`${id}/deregister`);
  expect(await control.manager({ act: 'remove-number', phoneNumberId: id })).toMatchObject({ ok: true });
  expect((await shrub.get(id)).code).toBe('100/33');
  expect(await shrub.added(e164)).not.toBe(id);
});

test('asks the PIN before it removes a connected number', async () => {
  const { shrub, control } = await aSandbox();
  const phoneNumberId = await shrub.registered(e164);
  const remove = (pin?: string) =>
    control.manager({ act: 'remove-number', phoneNumberId, ...(pin ? { pin } : {}) });
  expect(await remove()).toMatchObject({ ok: false, reason: 'pin-needed' });
  expect(await remove('999999')).toMatchObject({ ok: false, reason: 'pin-wrong' });
  expect(await remove('123123')).toMatchObject({ ok: true });
});

test('removes no number within 30 days of a paid message, and says until when', async () => {
  const { shrub, control } = await aSandbox();
  const phoneNumberId = await shrub.registered(e164);
  await control.manager({ act: 'send-paid-message', phoneNumberId });
  await shrub.post(`${phoneNumberId}/deregister`);
  const refused = await control.manager({ act: 'remove-number', phoneNumberId });
  expect(refused).toMatchObject({ ok: false, reason: 'paid-message' });
  const days = (Date.parse(refused.until ?? '') - Date.now()) / DAY;
  expect(days).toBeGreaterThan(29.9);
  expect(days).toBeLessThanOrEqual(30);
  await control.clock({ advanceMs: PAID_MESSAGE_LOCK_MS });
  expect(await control.manager({ act: 'remove-number', phoneNumberId })).toMatchObject({ ok: true });
});

test('removes no number for somebody who is not an admin', async () => {
  const { shrub, control } = await aSandbox();
  const phoneNumberId = await shrub.added(e164);
  const answer = await control.manager({ act: 'remove-number', phoneNumberId, isAdmin: false });
  expect(answer).toMatchObject({ ok: false, reason: 'not-admin' });
});

test('frees a number from its old provider', async () => {
  const { shrub, control } = await aSandbox();
  await control.manager({ act: 'remove-number', e164: '+447700900003' });
  expect((await shrub.add('+447700900003')).code).toBe('ok');
});

test('shows a disconnected number as DISCONNECTED and a banned one as BANNED', async () => {
  const { shrub, control } = await aSandbox();
  const phoneNumberId = await shrub.registered(e164);
  await control.manager({ act: 'disconnect-number', phoneNumberId });
  expect(await shrub.statusOf(phoneNumberId)).toBe('DISCONNECTED');
  await control.manager({ act: 'ban-number', e164 });
  expect(await shrub.statusOf(phoneNumberId)).toBe('BANNED');
  expect((await shrub.register(phoneNumberId)).code).toBe('131031');
});

test('takes a number limit set by hand', async () => {
  const { shrub, control } = await aSandbox();
  await control.manager({ act: 'number-limit', wabaId: shrub.wabaId, limit: 0 });
  expect((await shrub.add(e164)).code).toBe('200/1349175');
});

test.each([
  ['remove-number', { act: 'remove-number', phoneNumberId: '1' }],
  ['decide-name', { act: 'decide-name', e164: '+447700900999', decision: 'APPROVED' }],
] as const)('does not %s where there is no such number', async (_, order) => {
  const { control } = await aSandbox();
  expect(await control.manager(order)).toMatchObject({ ok: false, reason: 'no-such-number' });
});

test('deletes no app account where there is none', async () => {
  const { control } = await aSandbox();
  expect(await control.phone({ e164, act: 'delete-account' })).toMatchObject({ reason: 'no-app-account' });
});

import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import {
  GRAPH_CALLS_OF_ACTIVE_WABA,
  GRAPH_CALLS_OF_NEW_WABA,
  GRAPH_CALLS_WINDOW_MS,
} from '@/lib/whatsapp/sandbox/limits';
import { seeds } from '@/lib/whatsapp/sandbox/world/seed';
import { aSandbox, graphAt, tokenFor } from '../support/sandbox-graph';

const { luckyShrub, cornerBakery } = seeds;

const readOften = async (read: () => Promise<{ code: string }>, times: number): Promise<void> => {
  for (let i = 0; i < times; i += 50) {
    await Promise.all(Array.from({ length: Math.min(50, times - i) }, read));
  }
};

test('refuses a call without a token with 104', async () => {
  const { url } = await aSandbox();
  expect(await graphAt(url, null).get(luckyShrub.wabaId)).toMatchObject({ status: 401, code: '104' });
});

test('refuses a token it never gave out with 190', async () => {
  const { url } = await aSandbox();
  expect(await graphAt(url, 'EAAwrong').get(luckyShrub.wabaId)).toMatchObject({
    status: 401,
    code: '190/467',
  });
});

test('refuses a wrong app secret proof with 104 and takes the right one', async () => {
  const { shrub, token } = await aSandbox();
  const right = createHmac('sha256', 'test_app_secret').update(token).digest('hex');
  const wrong = right.replace(/^./, (letter) => (letter === '0' ? '1' : '0'));
  expect((await shrub.get(`${shrub.wabaId}?appsecret_proof=${wrong}`)).code).toBe('104');
  expect((await shrub.get(`${shrub.wabaId}?appsecret_proof=${right}`)).code).toBe('ok');
});

test('takes the token from the parameter as well as from the header', async () => {
  const { url, token } = await aSandbox();
  const answer = await graphAt(url, null).get(`${luckyShrub.wabaId}?access_token=${token}`);
  expect(answer.code).toBe('ok');
});

test('refuses a token without the scopes with 200', async () => {
  const { url } = await aSandbox();
  const token = await tokenFor(url, luckyShrub.wabaId, true);
  expect(await graphAt(url, token).get(luckyShrub.wabaId)).toMatchObject({ status: 403, code: '200' });
});

test("refuses another customer's account with 200", async () => {
  const { url, shrub } = await aSandbox();
  await tokenFor(url, cornerBakery.wabaId);
  expect((await shrub.get(cornerBakery.wabaId)).code).toBe('200');
});

test('answers 100/33 for an id that does not exist', async () => {
  const { shrub } = await aSandbox();
  const answer = await shrub.get('999999999999999');
  expect(answer).toMatchObject({ status: 400, code: '100/33' });
  expect(answer.error?.type).toBe('GraphMethodException');
});

test('answers 100/33 for an id of the wrong kind', async () => {
  const { shrub } = await aSandbox();
  expect((await shrub.post(`${shrub.wabaId}/register`)).code).toBe('100/33');
});

test('judges the token before the id', async () => {
  const { url } = await aSandbox();
  expect((await graphAt(url, 'EAAwrong').get('999999999999999')).code).toBe('190/467');
});

test('gives a new account 200 reads an hour, then 80007 until the hour is over', async () => {
  const { shrub, control } = await aSandbox();
  const read = () => shrub.get(shrub.wabaId);
  await readOften(read, GRAPH_CALLS_OF_NEW_WABA);
  const over = await read();
  expect(over).toMatchObject({ status: 400, code: '80007' });
  expect(over.headers.get('x-business-use-case-usage')).toContain('"estimated_time_to_regain_access":60');
  await control.clock({ advanceMs: GRAPH_CALLS_WINDOW_MS });
  expect((await read()).code).toBe('ok');
});

test('gives an account with a registered number more reads', async () => {
  const { shrub } = await aSandbox();
  await shrub.registered('+447700900123');
  await readOften(() => shrub.get(shrub.wabaId), GRAPH_CALLS_OF_NEW_WABA);
  const answer = await shrub.get(shrub.wabaId);
  expect(answer.code).toBe('ok');
  const percent = Math.floor(((GRAPH_CALLS_OF_NEW_WABA + 1) * 100) / GRAPH_CALLS_OF_ACTIVE_WABA);
  expect(answer.headers.get('x-business-use-case-usage')).toContain(`"call_count":${percent}`);
});

test('leaves a waiting fault alone when the token is refused', async () => {
  const { url, shrub, control } = await aSandbox();
  await control.fault({ verb: 'readWaba', kind: 'code-2', times: 1 });
  expect((await graphAt(url, null).get(shrub.wabaId)).code).toBe('104');
  expect((await shrub.get(shrub.wabaId)).code).toBe('2');
});

test('puts a waiting fault before the checks of the verb', async () => {
  const { shrub, control } = await aSandbox();
  await control.fault({ verb: 'addNumber', kind: 'code-131000', times: 1 });
  expect((await shrub.post(`${shrub.wabaId}/phone_numbers`, {})).code).toBe('131000');
});

test('answers bad JSON with 100', async () => {
  const { url, token } = await aSandbox();
  const response = await fetch(`${url}/v25.0/${luckyShrub.wabaId}/phone_numbers`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: '{"cc":',
  });
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ error: { code: 100 } });
});

test('answers a body over 64 kB with 100', async () => {
  const { shrub } = await aSandbox();
  const answer = await shrub.post(`${shrub.wabaId}/phone_numbers`, { filler: 'x'.repeat(70_000) });
  expect(answer).toMatchObject({ code: '100', details: 'The request body is larger than 64 kB.' });
});

test('reads query, form and JSON alike', async () => {
  const { url, token } = await aSandbox();
  const response = await fetch(`${url}/v25.0/${luckyShrub.wabaId}/phone_numbers?cc=44`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: new URLSearchParams({ phone_number: '7700900123', verified_name: 'Lucky Shrub' }),
  });
  expect(await response.json()).toEqual({ id: expect.stringMatching(/^\d{15}$/) });
});

test('spells refusals as the OpenAPI file does when told to', async () => {
  const { shrub, control } = await aSandbox();
  await control.profile('spec');
  expect(await shrub.get('999999999999999')).toMatchObject({ status: 404, code: '803' });
  await shrub.add('+447700900123');
  expect(await shrub.add('+447700900123')).toMatchObject({ status: 409, code: '100/2388012' });
});

test('answers an unknown path with 100 and notes the call', async () => {
  const { shrub, control } = await aSandbox();
  expect((await shrub.get(`${shrub.wabaId}/nonsense`)).code).toBe('100');
  expect((await control.calls()).at(-1)).toMatchObject({ verb: 'unknown', outcome: 100, effect: false });
});

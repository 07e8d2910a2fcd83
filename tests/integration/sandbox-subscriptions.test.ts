import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DAY } from '@/lib/clock';
import { startSandbox } from '@/lib/whatsapp/sandbox/server';
import { aCallback } from '../support/sandbox-callback';
import { aSandbox, graphAt, testApp, testOptions } from '../support/sandbox-graph';

const e164 = '+447700900123';
const nameUpdate = 'phone_number_name_update';

const listening = async () => {
  const callback = await aCallback();
  const sandbox = await aSandbox({ webhookCallbackUrl: callback.url });
  await sandbox.shrub.post(`${sandbox.shrub.wabaId}/subscribed_apps`);
  const decideName = (id: string) =>
    sandbox.control.manager({ act: 'decide-name', phoneNumberId: id, decision: 'APPROVED' });
  return { ...sandbox, callback, decideName };
};

test('checks the address by the handshake before the first delivery', async () => {
  const { callback, shrub, decideName } = await listening();
  await callback.arrived('account_update');
  await decideName(await shrub.added(e164));
  await callback.arrived(nameUpdate);
  expect(callback.plan.handshakes).toBe(1);
});

test('delivers nothing to an address that does not know the verify token', async () => {
  const callback = await aCallback();
  callback.plan.verifyToken = 'another';
  const handshake = callback.handshake();
  const { control } = await aSandbox({ webhookCallbackUrl: callback.url });
  await handshake;
  await expect.poll(async () => (await control.state()).webhooks[0]?.lastProblem).toContain('403');
  expect(callback.webhooks).toEqual([]);
});

const appToken = `${testApp.id}|${testApp.secret}`;
const subscription = (url: string, verify_token = 'test-verify-token') => ({
  object: 'whatsapp_business_account',
  callback_url: url,
  verify_token,
  fields: 'messages,phone_number_name_update',
});

test('lets the app say where it listens, after the handshake', async () => {
  const callback = await aCallback();
  const { url, shrub, control } = await aSandbox();
  const subscribe = (verifyToken?: string) =>
    graphAt(url, appToken).post(`${testApp.id}/subscriptions`, subscription(callback.url, verifyToken));
  expect((await subscribe('wrong')).code).toBe('100');
  expect((await subscribe()).code).toBe('ok');
  await shrub.post(`${shrub.wabaId}/subscribed_apps`);
  const phoneNumberId = await shrub.added(e164);
  await control.manager({ act: 'decide-name', phoneNumberId, decision: 'APPROVED' });
  expect(await callback.arrived(nameUpdate)).toHaveLength(1);
});

test.each([
  ["a customer's token", async (token: string) => token, '200'],
  ['an address without https that is not this machine', async () => appToken, '100'],
])('refuses a subscription with %s', async (_, chooseToken, code) => {
  const { url, token } = await aSandbox();
  const graph = graphAt(url, await chooseToken(token));
  const body = subscription('http://elsewhere.example/hook');
  expect((await graph.post(`${testApp.id}/subscriptions`, body)).code).toBe(code);
});

test('diverts messages only, and only once plainly subscribed', async () => {
  const [callback, diverted] = [await aCallback(), await aCallback()];
  const { shrub, control } = await aSandbox({ webhookCallbackUrl: callback.url });
  const path = `${shrub.wabaId}/subscribed_apps`;
  const override = { override_callback_uri: diverted.url, verify_token: 'test-verify-token' };
  expect((await shrub.post(path, override)).code).toBe('100');
  await shrub.post(path);
  expect((await shrub.post(path, override)).code).toBe('ok');
  const id = await shrub.registered(e164);
  await control.phone({ e164: '+447700900555', act: 'reply', to: e164, text: 'Hello' });
  expect(await diverted.arrived('messages')).toHaveLength(1);
  await control.manager({ act: 'decide-name', phoneNumberId: id, decision: 'APPROVED' });
  expect(await callback.arrived(nameUpdate)).toHaveLength(1);
  expect(callback.webhooks.filter((one) => one.field === 'messages')).toEqual([]);
});

test('takes a new address from its start options for webhooks that were waiting', async () => {
  const callback = await aCallback();
  const stateFile = join(mkdtempSync(join(tmpdir(), 'sandbox-')), 'sandbox.json');
  const first = await aSandbox({ webhookCallbackUrl: 'http://127.0.0.1:9/nobody', stateFile });
  await first.control.webhooks({ act: 'hold' });
  await first.stop();
  const again = { ...testOptions, webhookCallbackUrl: callback.url, stateFile };
  const second = await startSandbox(again);
  await second.stop();
  const third = await aSandbox(again);
  await third.control.webhooks({ act: 'release', order: 'reversed' });
  await third.control.clock({ advanceMs: DAY });
  expect((await callback.arrived('account_update')).length).toBeGreaterThan(0);
});

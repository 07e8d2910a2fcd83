import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DAY } from '@/lib/clock';
import { NAME_REVIEW_MS } from '@/lib/whatsapp/sandbox/limits';
import { signatureOf } from '@/lib/whatsapp/sandbox/webhooks/signature';
import { aCallback } from '../support/sandbox-callback';
import { aSandbox, testApp } from '../support/sandbox-graph';

const e164 = '+447700900123';
const nameUpdate = 'phone_number_name_update';

const listening = async () => {
  const callback = await aCallback();
  const sandbox = await aSandbox({ webhookCallbackUrl: callback.url });
  await sandbox.shrub.post(`${sandbox.shrub.wabaId}/subscribed_apps`);
  const decideName = (id: string) =>
    sandbox.control.manager({ act: 'decide-name', phoneNumberId: id, decision: 'APPROVED' });
  const webhookStates = async () =>
    (await sandbox.control.state()).webhooks
      .filter((one) => one.field === nameUpdate)
      .map(({ state, tries }) => ({ state, tries }));
  return { ...sandbox, callback, decideName, webhookStates };
};

test('signs the raw bytes, with every character beyond ASCII escaped', async () => {
  const { shrub, callback, decideName } = await listening();
  const { body } = await shrub.add(e164, { verified_name: 'Café Lucky 😀' });
  await decideName(String(body.id));
  const [webhook] = await callback.arrived(nameUpdate);
  expect(webhook?.body).toContain('Caf\\u00e9 Lucky \\ud83d\\ude00');
  expect(webhook?.signature).toBe(signatureOf(webhook?.body ?? '', testApp.secret));
});

test('tells the app of a decided name', async () => {
  const { shrub, callback, control } = await listening();
  await shrub.added(e164);
  await control.clock({ advanceMs: NAME_REVIEW_MS });
  const [webhook] = await callback.arrived(nameUpdate);
  expect(webhook?.value).toEqual({
    display_phone_number: '447700900123',
    decision: 'APPROVED',
    requested_verified_name: 'Lucky Shrub',
    rejection_reason: null,
  });
});

test('says REJECTED with a reason where Graph says DECLINED', async () => {
  const { shrub, callback, control } = await listening();
  await shrub.add(e164, { verified_name: 'Official Shrub' });
  await control.clock({ advanceMs: NAME_REVIEW_MS });
  expect((await callback.arrived(nameUpdate))[0]?.value).toMatchObject({
    decision: 'REJECTED',
    rejection_reason: 'NAME_FORMAT_UNACCEPTABLE',
  });
});

test('sends nothing about an account our app is not subscribed to', async () => {
  const { shrub, callback, decideName } = await listening();
  const [first, second] = [await shrub.added(e164), await shrub.added('+447700900124')];
  await shrub.call('DELETE', `${shrub.wabaId}/subscribed_apps`);
  expect((await shrub.get(`${shrub.wabaId}/subscribed_apps`)).body).toEqual({ data: [] });
  await decideName(first);
  await shrub.post(`${shrub.wabaId}/subscribed_apps`);
  await decideName(second);
  const arrived = await callback.arrived(nameUpdate);
  expect(arrived.map((one) => one.value.display_phone_number)).toEqual(['447700900124']);
});

test('tries again until the app answers 200', async () => {
  const { callback, shrub, decideName, webhookStates, control } = await listening();
  await callback.arrived('account_update');
  callback.plan.statuses = [500, 404];
  await decideName(await shrub.added(e164));
  await callback.arrived(nameUpdate, 1);
  await expect.poll(webhookStates).toEqual([{ state: 'waiting', tries: 1 }]);
  await control.clock({ advanceMs: DAY });
  await callback.arrived(nameUpdate, 2);
  await expect.poll(webhookStates).toEqual([{ state: 'waiting', tries: 2 }]);
  await control.clock({ advanceMs: DAY });
  await callback.arrived(nameUpdate, 3);
  await expect.poll(webhookStates).toEqual([{ state: 'delivered', tries: 3 }]);
});

test('gives up after seven days', async () => {
  const { callback, shrub, decideName, webhookStates, control } = await listening();
  await callback.arrived('account_update');
  callback.plan.statuses = [500, 500];
  await decideName(await shrub.added(e164));
  await expect.poll(webhookStates).toEqual([{ state: 'waiting', tries: 1 }]);
  await control.clock({ advanceMs: 8 * DAY });
  await expect.poll(webhookStates).toEqual([{ state: 'given-up', tries: 2 }]);
});

test('sends a webhook that was waiting when it stopped after the next start', async () => {
  const callback = await aCallback();
  const stateFile = join(mkdtempSync(join(tmpdir(), 'sandbox-')), 'sandbox.json');
  const first = await aSandbox({ webhookCallbackUrl: callback.url, stateFile });
  await first.shrub.post(`${first.shrub.wabaId}/subscribed_apps`);
  await first.control.webhooks({ act: 'hold' });
  const id = await first.shrub.added(e164);
  await first.control.manager({ act: 'decide-name', phoneNumberId: id, decision: 'APPROVED' });
  await first.stop();
  const second = await aSandbox({ webhookCallbackUrl: callback.url, stateFile });
  await second.control.webhooks({ act: 'release', order: 'as-sent' });
  expect(await callback.arrived(nameUpdate)).toHaveLength(1);
});

test('repeats a webhook byte for byte when told to', async () => {
  const { callback, shrub, decideName, webhookStates, control } = await listening();
  await decideName(await shrub.added(e164));
  await expect.poll(webhookStates).toEqual([{ state: 'delivered', tries: 1 }]);
  await control.webhooks({ act: 'replay', times: 2 });
  const bodies = (await callback.arrived(nameUpdate, 3)).map((one) => one.body);
  expect(new Set(bodies).size).toBe(1);
});

test('does not make an answer wait for a webhook', async () => {
  const unanswered = 'http://127.0.0.1:9/nobody';
  const { shrub, control } = await aSandbox({ webhookCallbackUrl: unanswered });
  await shrub.post(`${shrub.wabaId}/subscribed_apps`);
  const id = await shrub.added(e164);
  expect((await control.manager({ act: 'decide-name', phoneNumberId: id, decision: 'APPROVED' })).ok).toBe(
    true,
  );
});

test('tells the app when a customer shares an account and when the customer stops', async () => {
  const { shrub, control, callback } = await listening();
  await control.manager({ act: 'unshare', wabaId: shrub.wabaId });
  const updates = await callback.arrived('account_update', 2);
  expect(updates.map((one) => one.value.event).sort()).toEqual(['PARTNER_ADDED', 'PARTNER_REMOVED']);
  expect(updates[0]?.value.waba_info).toMatchObject({ waba_id: shrub.wabaId });
});

test('tells the app of a restriction and of two-step turned off', async () => {
  const { shrub, control, callback } = await listening();
  const phoneNumberId = await shrub.added(e164);
  await control.manager({ act: 'two-step-off', phoneNumberId });
  const events = (await callback.arrived('security', 2)).map((one) => one.value.event);
  expect(events.sort()).toEqual(['PIN_REQUEST_SUCCESS', 'PIN_RESET_REQUEST']);
  await control.manager({ act: 'restrict-waba', wabaId: shrub.wabaId });
  const updates = await callback.arrived('account_update', 2);
  expect(updates.map((one) => one.value.event)).toContain('ACCOUNT_RESTRICTION');
});

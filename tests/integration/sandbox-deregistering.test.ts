import { expect, test } from 'vitest';
import { LIFECYCLE_LOCK_MS } from '@/lib/whatsapp/sandbox/limits';
import { aSandbox } from '../support/sandbox-graph';

const e164 = '+447700900123';

const registered = async () => {
  const sandbox = await aSandbox();
  const id = await sandbox.shrub.registered(e164);
  return { ...sandbox, id, register: (pin?: string) => sandbox.shrub.register(id, pin) };
};

test('switches a number off and keeps it in the account with name and PIN', async () => {
  const { shrub, id, register } = await registered();
  expect((await shrub.post(`${id}/deregister`)).body).toEqual({ success: true });
  expect((await shrub.get(`${id}?fields=status,platform_type,verified_name`)).body).toEqual({
    id,
    status: 'DISCONNECTED',
    platform_type: 'NOT_APPLICABLE',
    verified_name: 'Lucky Shrub',
  });
  expect((await register('999999')).code).toBe('133005');
  expect((await register()).code).toBe('ok');
});

test('refuses to deregister what is not registered with 100/2207051', async () => {
  const { shrub } = await aSandbox();
  const id = await shrub.verified(e164);
  expect((await shrub.post(`${id}/deregister`)).code).toBe('100/2207051');
});

test('locks deregistering for 72 hours at the eleventh call, apart from registering', async () => {
  const { shrub, control, id, register } = await registered();
  await shrub.post(`${id}/deregister`);
  for (let i = 1; i < 10; i += 1) expect((await shrub.post(`${id}/deregister`)).code).toBe('100/2207051');
  expect((await shrub.post(`${id}/deregister`)).code).toBe('133016');
  expect((await register()).code).toBe('ok');
  await control.clock({ advanceMs: LIFECYCLE_LOCK_MS });
  expect((await shrub.post(`${id}/deregister`)).code).toBe('ok');
});

test('refuses to deregister a number shared with the Business app', async () => {
  const { shrub } = await aSandbox();
  const id = await shrub.registered('+447700900009');
  expect((await shrub.get(`${id}?fields=is_on_biz_app`)).body.is_on_biz_app).toBe(true);
  expect((await shrub.post(`${id}/deregister`)).code).toBe('100');
  expect(await shrub.statusOf(id)).toBe('CONNECTED');
});

test('lets an unfinished deregistration surface at the next register, until deregistered again', async () => {
  const { shrub, control, id, register } = await registered();
  await control.fault({ verb: 'deregisterNumber', kind: 'code-133000', times: 1 });
  expect((await shrub.post(`${id}/deregister`)).code).toBe('ok');
  expect((await register()).code).toBe('133000');
  expect((await shrub.post(`${id}/deregister`)).code).toBe('ok');
  expect((await register()).code).toBe('ok');
});

test('loses a connected number to the app that somebody opens with it', async () => {
  const { shrub, control, id } = await registered();
  await control.phone({ e164, act: 'use-business-app' });
  expect(await shrub.statusOf(id)).toBe('DISCONNECTED');
});

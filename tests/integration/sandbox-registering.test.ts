import { expect, test } from 'vitest';
import { DAY, HOUR, MINUTE } from '@/lib/clock';
import { LIFECYCLE_LOCK_MS, VERIFICATION_LIFE_MS } from '@/lib/whatsapp/sandbox/limits';
import { aSandbox } from '../support/sandbox-graph';

const e164 = '+447700900123';

const verified = async () => {
  const sandbox = await aSandbox();
  const id = await sandbox.shrub.verified(e164);
  return { ...sandbox, id, register: (pin?: string) => sandbox.shrub.register(id, pin) };
};
const registered = async () => {
  const sandbox = await verified();
  await sandbox.register();
  return sandbox;
};

test('connects a verified number', async () => {
  const { shrub, id, register } = await verified();
  expect(await register()).toMatchObject({ status: 200, body: { success: true } });
  expect((await shrub.get(`${id}?fields=status,platform_type,is_pin_enabled`)).body).toEqual({
    id,
    status: 'CONNECTED',
    platform_type: 'CLOUD_API',
    is_pin_enabled: true,
  });
});

test.each([
  ['a PIN of five digits', { messaging_product: 'whatsapp', pin: '12345' }],
  ['no PIN', { messaging_product: 'whatsapp' }],
  ['no product', { pin: '123456' }],
  [
    'a region that is not offered',
    { messaging_product: 'whatsapp', pin: '123456', data_localization_region: 'XX' },
  ],
])('refuses %s with 100', async (_, body) => {
  const { shrub, id } = await verified();
  expect((await shrub.post(`${id}/register`, body)).code).toBe('100');
});

test('refuses a number that was never verified with 133006', async () => {
  const { shrub } = await aSandbox();
  expect((await shrub.register(await shrub.added(e164))).code).toBe('133006');
});

test('refuses a verification older than 14 days with 133006', async () => {
  const { control, register } = await verified();
  await control.clock({ advanceMs: VERIFICATION_LIFE_MS });
  expect((await register()).code).toBe('133006');
});

test('refuses a locked account with 131031', async () => {
  const { control, shrub, register } = await verified();
  await control.manager({ act: 'restrict-waba', wabaId: shrub.wabaId });
  expect((await register()).code).toBe('131031');
});

test('refuses a number an app took meanwhile with 100/2388001', async () => {
  const { control, register } = await verified();
  await control.phone({ e164, act: 'use-app' });
  expect((await register()).code).toBe('100/2388001');
});

test('refuses a number deleted less than five minutes ago with 133015', async () => {
  const { control, shrub, id } = await registered();
  await control.manager({ act: 'remove-number', phoneNumberId: id, pin: '123123' });
  const next = await shrub.verified(e164);
  expect((await shrub.register(next)).code).toBe('133015');
  await control.clock({ advanceMs: 5 * MINUTE });
  expect((await shrub.register(next)).code).toBe('ok');
});

test('locks the number for 72 hours at the eleventh call, refused calls included', async () => {
  const { shrub, control, id, register } = await verified();
  for (let i = 0; i < 10; i += 1) await shrub.post(`${id}/register`, {});
  const locked = await register();
  expect(locked).toMatchObject({ status: 400, code: '133016' });
  expect(locked.details).toContain(`${LIFECYCLE_LOCK_MS / 1000} seconds`);
  await control.clock({ advanceMs: LIFECYCLE_LOCK_MS - HOUR });
  expect((await register()).code).toBe('133016');
  await control.clock({ advanceMs: HOUR });
  expect((await register()).code).toBe('ok');
});

test('counts ten calls within any 72 hours, not since the first', async () => {
  const { control, register } = await registered();
  for (let day = 0; day < 3; day += 1) {
    for (let i = 0; i < 3; i += 1) expect((await register()).code).toBe('ok');
    await control.clock({ advanceMs: DAY });
  }
  for (let i = 0; i < 4; i += 1) expect((await register()).code).toBe('ok');
  expect((await register()).code).toBe('133016');
});

test('keeps the count of a number that was removed and added again', async () => {
  const { shrub, control, id, register } = await registered();
  for (let i = 0; i < 9; i += 1) await register();
  await control.manager({ act: 'remove-number', phoneNumberId: id, pin: '123123' });
  await control.clock({ advanceMs: 5 * MINUTE });
  expect((await shrub.register(await shrub.verified(e164))).code).toBe('133016');
});

test('judges the fields before the lock, the lock before the account', async () => {
  const { shrub, control, id, register } = await verified();
  for (let i = 0; i < 10; i += 1) await shrub.post(`${id}/register`, {});
  await control.manager({ act: 'restrict-waba', wabaId: shrub.wabaId });
  expect((await register('12')).code).toBe('100');
  expect((await register()).code).toBe('133016');
});

test('needs three tries while the registration server is away for one number', async () => {
  const { shrub } = await aSandbox();
  const id = await shrub.verified('+447700900007');
  expect((await shrub.register(id)).code).toBe('133004');
  expect((await shrub.register(id)).code).toBe('133004');
  expect((await shrub.register(id)).code).toBe('ok');
});

test('takes a PIN with leading zeros', async () => {
  const { register } = await verified();
  expect((await register('000042')).code).toBe('ok');
});

import { expect, test } from 'vitest';
import { seeds } from '@/lib/whatsapp/sandbox/world/seed';
import { aSandbox, graphAt, tokenFor } from '../support/sandbox-graph';

const { cornerBakery, closedShop } = seeds;

test('adds a number as UNVERIFIED and sends nothing to the phone', async () => {
  const { shrub, control } = await aSandbox();
  const id = await shrub.added('+447700900123');
  expect((await shrub.get(`${id}?fields=status,code_verification_status,platform_type`)).body).toEqual({
    id,
    status: 'UNVERIFIED',
    code_verification_status: 'NOT_VERIFIED',
    platform_type: 'NOT_APPLICABLE',
  });
  expect(await control.latestCode('+447700900123')).toBeNull();
});

test('takes the number with or without its country code', async () => {
  const { shrub } = await aSandbox();
  await shrub.add('+447700900123');
  expect((await shrub.add('+447700900123', { phone_number: '447700900123' })).code).toBe('100/2388012');
});

test.each([
  ['no number', { phone_number: undefined }],
  ['letters in the number', { phone_number: '7700 900123' }],
  ['a number that is too short', { phone_number: '77009' }],
  ['a country code with a plus', { cc: '+44' }],
  ['no name', { verified_name: undefined }],
  ['a name of one letter', { verified_name: 'L' }],
  ['a name of 76 letters', { verified_name: 'L'.repeat(76) }],
])('refuses %s with 100', async (_, fields) => {
  const { shrub } = await aSandbox();
  expect((await shrub.add('+447700900123', fields)).code).toBe('100');
});

test('refuses a restricted account with 368, before anything about the number', async () => {
  const { url } = await aSandbox();
  const shop = graphAt(url, await tokenFor(url, closedShop.wabaId));
  const banned = { cc: '44', phone_number: '7700900004', verified_name: 'Closed Shop' };
  expect((await shop.post(`${closedShop.wabaId}/phone_numbers`, banned)).code).toBe('368');
});

test('refuses a number that is in the account already with 100/2388012', async () => {
  const { shrub } = await aSandbox();
  await shrub.add('+447700900123');
  expect((await shrub.add('+447700900123')).code).toBe('100/2388012');
});

test('refuses a banned number with 131031', async () => {
  const { shrub } = await aSandbox();
  expect(await shrub.add('+447700900004')).toMatchObject({ status: 403, code: '131031' });
});

test('refuses the third number of an unverified business with 200/1349175', async () => {
  const { url, control } = await aSandbox();
  const bakery = graphAt(url, await tokenFor(url, cornerBakery.wabaId));
  const add = (phone_number: string) =>
    bakery.post(`${cornerBakery.wabaId}/phone_numbers`, { cc: '44', phone_number, verified_name: 'Bakery' });
  await add('7700900101');
  await add('7700900102');
  expect(await add('7700900103')).toMatchObject({ status: 403, code: '200/1349175' });
  await control.manager({ act: 'verify-business', wabaId: cornerBakery.wabaId });
  expect((await add('7700900103')).code).toBe('ok');
});

test('refuses the twenty-first number of a verified business with 200/1349175', async () => {
  const { shrub } = await aSandbox();
  for (let last = 101; last <= 120; last += 1) await shrub.added(`+447700900${last}`);
  expect((await shrub.add('+447700900121')).code).toBe('200/1349175');
});

test('adds a number that is still on an app', async () => {
  const { shrub } = await aSandbox();
  expect((await shrub.add('+447700900001')).code).toBe('ok');
});

test('refuses a number at another provider with 100/2388001', async () => {
  const { shrub } = await aSandbox();
  expect((await shrub.add('+447700900003')).code).toBe('100/2388001');
});

test('refuses a number another account registered, even after it was deregistered', async () => {
  const { url, shrub } = await aSandbox();
  const id = await shrub.registered('+447700900123');
  await shrub.post(`${id}/deregister`);
  const bakery = graphAt(url, await tokenFor(url, cornerBakery.wabaId));
  const answer = await bakery.post(`${cornerBakery.wabaId}/phone_numbers`, {
    cc: '44',
    phone_number: '7700900123',
    verified_name: 'Bakery',
  });
  expect(answer.code).toBe('100/2388001');
});

test('lets only one of two accounts register a number both have added', async () => {
  const { url, shrub, control } = await aSandbox();
  const id = await shrub.verified('+447700900123');
  const bakery = graphAt(url, await tokenFor(url, cornerBakery.wabaId));
  const number = { cc: '44', phone_number: '7700900123', verified_name: 'Bakery' };
  const other = (await bakery.post(`${cornerBakery.wabaId}/phone_numbers`, number)).body.id;
  await bakery.post(`${other}/request_code`, { code_method: 'SMS', language: 'en_US' });
  await bakery.post(`${other}/verify_code`, { code: await control.latestCode('+447700900123') });
  expect((await shrub.register(id)).code).toBe('ok');
  const second = await bakery.post(`${other}/register`, { messaging_product: 'whatsapp', pin: '654321' });
  expect(second.code).toBe('100/2388001');
});

const migrating = { migrate_phone_number: true, verified_name: undefined };

test('moves a number from another provider once two-step is off there', async () => {
  const { shrub, control } = await aSandbox();
  await shrub.post(`${shrub.wabaId}/subscribed_apps`);
  expect((await shrub.add('+447700900003', migrating)).code).toBe('100/2388001');
  await control.manager({ act: 'two-step-off', e164: '+447700900003' });
  const id = String((await shrub.add('+447700900003', migrating)).body.id);
  await shrub.requestCode(id);
  await shrub.post(`${id}/verify_code`, { code: await control.latestCode('+447700900003') });
  expect((await shrub.register(id)).code).toBe('ok');
});

test('refuses to move a number while our app is not subscribed', async () => {
  const { shrub } = await aSandbox();
  expect((await shrub.add('+447700900003', migrating)).code).toBe('100/2388103');
});

test('refuses to move a number that can simply be added', async () => {
  const { shrub } = await aSandbox();
  await shrub.post(`${shrub.wabaId}/subscribed_apps`);
  expect((await shrub.add('+447700900123', migrating)).code).toBe('100/2388103');
});

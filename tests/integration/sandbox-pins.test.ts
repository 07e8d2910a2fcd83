import { expect, test } from 'vitest';
import { VERIFICATION_LIFE_MS, WRONG_PINS_LOCK_MS, WRONG_PINS_PACE_MS } from '@/lib/whatsapp/sandbox/limits';
import { aSandbox } from '../support/sandbox-graph';

const e164 = '+447700900123';

const registered = async () => {
  const sandbox = await aSandbox();
  const id = await sandbox.shrub.registered(e164);
  return { ...sandbox, id, register: (pin?: string) => sandbox.shrub.register(id, pin) };
};

test('registers a connected number again with the same PIN', async () => {
  const { register } = await registered();
  expect((await register()).code).toBe('ok');
});

test('refuses another PIN than the first with 133005 and leaves the number connected', async () => {
  const { shrub, id, register } = await registered();
  expect((await register('999999')).code).toBe('133005');
  expect(await shrub.statusOf(id)).toBe('CONNECTED');
});

test('takes a PIN set anew without asking for the old one', async () => {
  const { shrub, id, register } = await registered();
  expect((await shrub.post(id, { pin: '12345' })).code).toBe('100');
  expect((await shrub.post(id, { pin: '555555' })).code).toBe('ok');
  expect((await register('123123')).code).toBe('133005');
  expect((await register('555555')).code).toBe('ok');
});

test('answers 133009 to a fourth PIN guess within five minutes, even to the right PIN', async () => {
  const { control, register } = await registered();
  for (let i = 0; i < 3; i += 1) expect((await register('999999')).code).toBe('133005');
  expect((await register()).code).toBe('133009');
  await control.clock({ advanceMs: WRONG_PINS_PACE_MS });
  expect((await register()).code).toBe('ok');
});

test('answers 133008 for twelve hours after five wrong PINs', async () => {
  const { control, register } = await registered();
  for (let i = 0; i < 5; i += 1) {
    expect((await register('999999')).code).toBe('133005');
    await control.clock({ advanceMs: WRONG_PINS_PACE_MS });
  }
  const locked = await register();
  expect(locked.code).toBe('133008');
  expect(locked.details).toMatch(/Try again in \d+ seconds/);
  await control.clock({ advanceMs: WRONG_PINS_LOCK_MS });
  expect((await register()).code).toBe('ok');
});

test('forgets wrong PINs after the right one', async () => {
  const { register } = await registered();
  await register('999999');
  await register('999999');
  await register();
  await register('999999');
  expect((await register()).code).toBe('ok');
});

test('judges the verification before who holds the number, and that before the PIN', async () => {
  const { shrub, control, id, register } = await registered();
  await shrub.post(`${id}/deregister`);
  await control.phone({ e164, act: 'use-app' });
  expect((await register('999999')).code).toBe('100/2388001');
  await control.clock({ advanceMs: VERIFICATION_LIFE_MS });
  expect((await register('999999')).code).toBe('133006');
});

test('asks one number for the PIN it had before, until two-step is turned off', async () => {
  const { shrub, control } = await aSandbox();
  const id = await shrub.verified('+447700900008');
  expect((await shrub.register(id)).code).toBe('133005');
  await control.manager({ act: 'two-step-off', phoneNumberId: id });
  expect((await shrub.register(id)).code).toBe('ok');
});

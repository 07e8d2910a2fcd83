import { expect, test } from 'vitest';
import { DAY, HOUR, MINUTE } from '@/lib/clock';
import {
  CODE_LIFE_MS,
  CODE_REQUESTS_HOUR_MS,
  CODE_REQUESTS_WINDOW_MS,
  VERIFICATION_LIFE_MS,
  WRONG_CODES_LOCK_MS,
} from '@/lib/whatsapp/sandbox/limits';
import { aSandbox } from '../support/sandbox-graph';

const e164 = '+447700900123';

const asked = async () => {
  const sandbox = await aSandbox();
  const id = await sandbox.shrub.added(e164);
  await sandbox.shrub.requestCode(id);
  const verify = (code: string | null) => sandbox.shrub.post(`${id}/verify_code`, { code });
  return { ...sandbox, id, verify, code: (await sandbox.control.latestCode(e164)) ?? '' };
};

/** Another code than the right one. */
const wrong = (code: string): string => code.replace(/^./, (digit) => String((Number(digit) + 1) % 10));

test('sends the code by SMS, written like 123-830', async () => {
  const { control } = await asked();
  const phone = (await control.state()).phones.find((one) => one.e164 === e164);
  expect(phone?.messages.at(-1)?.text).toMatch(/\b\d{3}-\d{3}\b/);
});

test('says the digits of the code three times in a call', async () => {
  const { shrub, control, id } = await asked();
  await shrub.requestCode(id, 'VOICE');
  const phone = (await control.state()).phones.find((one) => one.e164 === e164);
  const spoken = [...((await control.latestCode(e164)) ?? '')].join(' ');
  expect(phone?.messages.at(-1)?.text.split(spoken)).toHaveLength(4);
});

test.each([
  ['another way than SMS or VOICE', { code_method: 'MAIL', language: 'en_US' }],
  ['no language', { code_method: 'SMS' }],
  ['something that is no language', { code_method: 'SMS', language: 'English' }],
])('refuses %s with 100', async (_, body) => {
  const { shrub, id } = await asked();
  expect((await shrub.post(`${id}/request_code`, body)).code).toBe('100');
});

test('makes a number PENDING once the code is right', async () => {
  const { shrub, verify, code, id } = await asked();
  expect((await verify(code)).body).toMatchObject({ success: true });
  expect((await shrub.get(`${id}?fields=status,code_verification_status`)).body).toMatchObject({
    status: 'PENDING',
    code_verification_status: 'VERIFIED',
  });
});

test('refuses a code that is not six digits with 100', async () => {
  const { verify } = await asked();
  expect((await verify('123-830')).code).toBe('100');
});

test('refuses to verify when no code was asked for with 136025', async () => {
  const { shrub } = await aSandbox();
  const id = await shrub.added(e164);
  expect((await shrub.post(`${id}/verify_code`, { code: '123456' })).code).toBe('136025');
});

test('refuses a code after ten minutes', async () => {
  const { control, verify, code } = await asked();
  await control.clock({ advanceMs: CODE_LIFE_MS });
  expect((await verify(code)).code).toBe('136025');
});

test('takes a code just before its ten minutes are over', async () => {
  const { control, verify, code } = await asked();
  await control.clock({ advanceMs: CODE_LIFE_MS - MINUTE });
  expect((await verify(code)).code).toBe('ok');
});

test('takes a code once only', async () => {
  const { verify, code } = await asked();
  await verify(code);
  expect((await verify(code)).code).toBe('136025');
});

test('voids the older code when a new one is sent', async () => {
  const { shrub, verify, code, id, control } = await asked();
  await shrub.requestCode(id);
  const newest = await control.latestCode(e164);
  // One time in a million both are equal, and then nothing can be seen.
  if (newest !== code) expect((await verify(code)).code).toBe('136025');
  expect((await verify(newest)).code).toBe('ok');
});

test('voids a code after five wrong guesses', async () => {
  const { verify, code } = await asked();
  for (let i = 0; i < 5; i += 1) expect((await verify(wrong(code))).code).toBe('136025');
  expect((await verify(code)).code).toBe('136025');
});

test('still takes the right code after four wrong guesses', async () => {
  const { verify, code } = await asked();
  for (let i = 0; i < 4; i += 1) await verify(wrong(code));
  expect((await verify(code)).code).toBe('ok');
});

test('ends guessing for 12 hours after ten wrong guesses', async () => {
  const { shrub, verify, code, id, control } = await asked();
  for (let i = 0; i < 5; i += 1) await verify(wrong(code));
  await shrub.requestCode(id);
  const second = (await control.latestCode(e164)) ?? '';
  for (let i = 0; i < 4; i += 1) await verify(wrong(second));
  expect((await verify(wrong(second))).details).toContain(`${WRONG_CODES_LOCK_MS / 1000} seconds`);
  await shrub.requestCode(id);
  expect((await verify(await control.latestCode(e164))).code).toBe('136025');
  await control.clock({ advanceMs: WRONG_CODES_LOCK_MS });
  await shrub.requestCode(id);
  expect((await verify(await control.latestCode(e164))).code).toBe('ok');
});

test('sends three codes in an hour, then answers 136024/2388091 until the hour is over', async () => {
  const { shrub, control, id } = await asked();
  await shrub.requestCode(id);
  await shrub.requestCode(id);
  expect(await shrub.requestCode(id)).toMatchObject({ code: '136024/2388091', status: 400 });
  await control.clock({ advanceMs: CODE_REQUESTS_HOUR_MS });
  expect((await shrub.requestCode(id)).code).toBe('ok');
});

test('counts refused requests too', async () => {
  const { shrub, id } = await asked();
  await shrub.post(`${id}/request_code`, {});
  await shrub.post(`${id}/request_code`, {});
  expect((await shrub.requestCode(id)).code).toBe('136024/2388091');
});

test('answers 136024/2388367 after ten requests in 72 hours', async () => {
  const { shrub, control, id } = await asked();
  for (let i = 1; i < 10; i += 1) {
    await control.clock({ advanceMs: HOUR });
    expect((await shrub.requestCode(id)).code).toBe('ok');
  }
  await control.clock({ advanceMs: HOUR });
  expect((await shrub.requestCode(id)).code).toBe('136024/2388367');
  await control.clock({ advanceMs: CODE_REQUESTS_WINDOW_MS });
  expect((await shrub.requestCode(id)).code).toBe('ok');
});

test('answers 136024 for a number that is verified already, whatever else is wrong', async () => {
  const { shrub } = await aSandbox();
  const id = await shrub.verified(e164);
  for (let i = 0; i < 5; i += 1) {
    expect(await shrub.requestCode(id)).toMatchObject({
      code: '136024',
      details: 'The phone number is verified already.',
    });
  }
});

test.each(['+447700900001', '+447700900002'])('sends no code to %s while an app holds it', async (onApp) => {
  const { shrub, control } = await aSandbox();
  const id = await shrub.added(onApp);
  expect((await shrub.requestCode(id)).code).toBe('136024/2388091');
  await control.phone({ e164: onApp, act: 'delete-account' });
  await control.clock({ advanceMs: 2 * MINUTE });
  expect((await shrub.requestCode(id)).code).toBe('136024/2388091');
  await control.clock({ advanceMs: MINUTE });
  expect((await shrub.requestCode(id)).code).toBe('ok');
});

test.each([
  ['+447700900005', 'SMS', 'VOICE'],
  ['+447700900006', 'VOICE', 'SMS'],
  ['+441632960007', 'SMS', 'VOICE'],
])('cannot reach %s by %s, only by %s', async (number, closed, open) => {
  const { shrub } = await aSandbox();
  const id = await shrub.added(number);
  expect((await shrub.requestCode(id, closed)).code).toBe('136024/2388004');
  expect((await shrub.requestCode(id, open)).code).toBe('ok');
});

test('lets a verification expire after 14 days without registering', async () => {
  const { shrub, control } = await aSandbox();
  const id = await shrub.verified(e164);
  await control.clock({ advanceMs: VERIFICATION_LIFE_MS - DAY });
  expect(await shrub.statusOf(id)).toBe('PENDING');
  await control.clock({ advanceMs: DAY });
  expect((await shrub.get(`${id}?fields=status,code_verification_status`)).body).toMatchObject({
    status: 'UNVERIFIED',
    code_verification_status: 'EXPIRED',
  });
  expect((await shrub.requestCode(id)).code).toBe('ok');
});

import { expect, test } from 'vitest';
import { HOUR } from '@/lib/clock';
import { faultKinds, sandboxVerbs } from '@/lib/whatsapp/sandbox/control-types';
import { e164From } from '@/lib/whatsapp/sandbox/graph/e164';
import { errorAnswer } from '@/lib/whatsapp/sandbox/graph/envelope';
import { mannerOf } from '@/lib/whatsapp/sandbox/graph/faults';
import { magicNumbers } from '@/lib/whatsapp/sandbox/magic-numbers';
import { countAttempt, isLocked, newCounter } from '@/lib/whatsapp/sandbox/world/counter';
import { isForbiddenName } from '@/lib/whatsapp/sandbox/world/name-review';
import { own } from '@/lib/whatsapp/sandbox/world/own';

const rule = { lockAt: 3, windowMs: HOUR, lockMs: 2 * HOUR };

test('locks at the attempt that is one too many', () => {
  const counter = newCounter();
  for (const now of [1, 2]) countAttempt(counter, now, rule);
  expect(isLocked(counter, 2)).toBe(false);
  countAttempt(counter, 3, rule);
  expect(isLocked(counter, 3)).toBe(true);
});

test('does not make a lock longer by attempts during it', () => {
  const counter = newCounter();
  for (const now of [1, 2, 3, HOUR]) countAttempt(counter, now, rule);
  expect(isLocked(counter, 2 * HOUR + 2)).toBe(true);
  expect(isLocked(counter, 2 * HOUR + 3)).toBe(false);
});

test('forgets attempts older than the window', () => {
  const counter = newCounter();
  for (const now of [1, 2, HOUR + 2]) countAttempt(counter, now, rule);
  expect(isLocked(counter, HOUR + 2)).toBe(false);
});

test.each([
  ['44', '7700900123', '+447700900123'],
  ['44', '447700900123', '+447700900123'],
  [null, '447700900123', '+447700900123'],
  ['1', '2125550150', '+12125550150'],
  ['1', '12125550150', '+12125550150'],
  // A mobile number kept for films; with the code once more before it, it would be a landline of Papenburg.
  ['49', '491713920000', '+491713920000'],
])('reads cc %s and %s as %s', (cc, phoneNumber, e164) => {
  expect(e164From(cc, phoneNumber)).toBe(e164);
});

test.each([
  ['44', '07700900123'],
  ['44', '77009'],
  ['44', '+447700900123'],
  [null, '7700900123456789'],
])('reads no number in cc %s and %s', (cc, phoneNumber) => {
  expect(e164From(cc, phoneNumber)).toBeNull();
});

test('finds nothing under the names every object has', () => {
  expect(own<unknown>({}, '__proto__')).toBeUndefined();
  expect(own<unknown>({}, 'constructor')).toBeUndefined();
});

test('forbids names that look like Meta, WhatsApp or an official account, and only those', () => {
  const names = ['myWhatsAppShop', 'Meta Shrub', 'OFFICIAL Shrub', 'Metal Shrub', 'Lucky Shrub'];
  expect(names.filter(isForbiddenName)).toEqual(['myWhatsAppShop', 'Meta Shrub', 'OFFICIAL Shrub']);
});

test('describes every magic number in a line of its own', () => {
  expect(new Set(magicNumbers.map((one) => one.e164)).size).toBe(magicNumbers.length);
  for (const { e164, name, behaviour } of magicNumbers) {
    expect(e164).toMatch(/^\+44(77009000|1632960)\d+$/);
    expect([name.length > 0, behaviour.length > 0]).toEqual([true, true]);
  }
});

test('knows a manner for every fault and verb', () => {
  for (const kind of faultKinds) for (const verb of sandboxVerbs) expect(mannerOf(kind, verb)).toBeDefined();
});

test('spells a refusal in the envelope of Meta', () => {
  const { status, body } = errorAnswer({ code: 133005, details: 'Wrong.' }, 'live');
  expect(status).toBe(400);
  expect(body).toEqual({
    error: {
      message: '(#133005) Two step verification PIN mismatch',
      type: 'OAuthException',
      code: 133005,
      error_data: { messaging_product: 'whatsapp', details: 'Wrong.' },
      is_transient: false,
      fbtrace_id: expect.stringMatching(/^A[\w-]{22}$/),
    },
  });
});

test.each([
  [{ code: 133005 }, 422],
  [{ code: 133016 }, 429],
  [{ code: 100, subcode: 2388012 }, 409],
  [{ code: 100, subcode: 33 }, 404],
  [{ code: 190 }, 401],
])('answers %o with %i in the spelling of the OpenAPI file', (refusal, status) => {
  expect(errorAnswer(refusal, 'spec').status).toBe(status);
});

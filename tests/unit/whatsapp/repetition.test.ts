import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE, SECOND } from '@/lib/clock';
import { canRetry } from '@/lib/whatsapp/errors';
import type { MetaVerb } from '@/lib/whatsapp/types';
import { documentedCodes, everyVerb, refused } from './meta-failures';

/** The codes whose row in Meta's table lets a client try again, with the first wait. */
const repeatable: ReadonlyMap<number, number> = new Map([
  [1, 30 * SECOND],
  [2, 30 * SECOND],
  [4, HOUR],
  [613, HOUR],
  [80007, HOUR],
  [80008, HOUR],
  [131000, 30 * SECOND],
  [131016, 30 * SECOND],
  [131057, 5 * MINUTE],
  [133004, 30 * SECOND],
  [133008, 12 * HOUR],
  [133009, HOUR],
  [133015, 5 * MINUTE],
]);

describe('after a refusal', () => {
  it.each(documentedCodes)('repeats code %i only where Meta lets us, after its wait', (code) => {
    const afterMs = repeatable.get(code);
    const { retry, afterMs: waited } = canRetry('registerNumber', refused(code));
    expect({ retry, waited }).toEqual({ retry: afterMs !== undefined, waited: afterMs ?? 0 });
  });

  it('leaves a locked number alone, however long Meta says', () => {
    expect(canRetry('registerNumber', refused(133016, { waitMs: HOUR })).retry).toBe(false);
  });

  it('never guesses a PIN again', () => {
    expect(canRetry('registerNumber', refused(133005)).retry).toBe(false);
  });

  it('releases once more where an earlier release did not finish, but does not register again', () => {
    expect(canRetry('deregisterNumber', refused(133000))).toMatchObject({ retry: true, atMost: 1 });
    expect(canRetry('registerNumber', refused(133000)).retry).toBe(false);
  });

  it('never repeats an unknown code', () => {
    for (const verb of everyVerb) expect(canRetry(verb, refused(987654)).retry).toBe(false);
  });

  it('waits as long as Meta asks, even when that is longer than ours', () => {
    expect(canRetry('readNumber', refused(4, { waitMs: 2 * HOUR })).afterMs).toBe(2 * HOUR);
  });

  it.each<MetaVerb>(['requestCode', 'verifyCode', 'exchangeCode', 'sendTemplate'])(
    'leaves repeating %s to the person who pressed',
    (verb) => {
      for (const code of documentedCodes) expect(canRetry(verb, refused(code)).retry).toBe(false);
    },
  );
});

describe('after a silence', () => {
  const timeout = { kind: 'silent', reason: 'timeout' } as const;
  const harmless: MetaVerb[] = [
    ...(['readNumber', 'listNumbers', 'readWaba', 'subscribedApps', 'debugToken'] as const),
    ...(['subscribeApp', 'setPin'] as const),
  ];

  it.each(everyVerb)('repeats %s only where the first call cannot have done anything twice', (verb) => {
    expect(canRetry(verb, timeout).retry).toBe(harmless.includes(verb));
  });
});

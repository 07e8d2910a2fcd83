import { describe, expect, it } from 'vitest';
import {
  factsOf,
  isSeenByWatch,
  looksAgainAfterMs,
  type NumberAtMeta,
  removed,
  shutOut,
  troubleByStatus,
  troubleOf,
} from '@/lib/domain/health';
import { helpFor } from '@/lib/domain/recovery';
import { type RefusalEntry, refusals } from '@/lib/domain/refusals';

const well: NumberAtMeta = {
  status: 'connected',
  codeVerification: 'verified',
  nameStatus: 'approved',
  isOnCloudApi: true,
  isOnBusinessApp: false,
};
const statuses = Object.keys(troubleByStatus) as NumberAtMeta['status'][];
const codeOf = (change: Partial<NumberAtMeta>, isRouted: boolean | null = true) =>
  troubleOf({ ...well, ...change }, isRouted)?.code ?? null;

describe('a number at Meta', () => {
  it('is well when it is connected, on the API, and its messages come to us', () => {
    expect(troubleOf(well, true)).toBeNull();
  });

  it('is not called in trouble for what could not be read', () => {
    expect(codeOf({}, null)).toBeNull();
    expect(codeOf({ status: 'unknown', isOnCloudApi: false }, false)).toBeNull();
  });

  it.each([
    ['disconnected', 'number-offline'],
    ['pending', 'number-not-registered'],
    ['unverified', 'verify-again'],
    ['flagged', 'number-flagged'],
    ['rate-limited', 'number-slowed-down'],
    ['restricted', 'number-restricted'],
    ['banned', 'number-banned'],
    ['migrated', 'number-moved-away'],
    ['deleted', 'number-removed-at-meta'],
  ] as const)('that is %s has a reason of its own: %s', (status, code) => {
    expect(codeOf({ status, isOnCloudApi: false })).toBe(code);
  });

  it('has left only when Meta says it is at another account', () => {
    const leaves = statuses.filter((status) => troubleByStatus[status]?.leads === 'released');
    expect(leaves).toEqual(['migrated']);
  });

  it('is registered by ourselves only when it is verified and not registered', () => {
    const ours = statuses.filter((status) => troubleByStatus[status]?.leads === 'registering');
    expect(ours).toEqual(['pending']);
  });

  it('goes to support when it is in the Business app at the same time', () => {
    expect(codeOf({ isOnBusinessApp: true })).toBe('number-shared-with-app');
    expect(helpFor('number-shared-with-app')).toBe('support');
  });

  it('is in trouble when its messages go elsewhere, or it is not on the API', () => {
    expect(codeOf({}, false)).toBe('messages-not-routed');
    expect(codeOf({ isOnCloudApi: false })).toBe('number-offline');
  });

  it('tells its gravest trouble first', () => {
    expect(codeOf({ status: 'banned', isOnBusinessApp: true }, false)).toBe('number-banned');
  });
});

describe('what a look proves', () => {
  it('is everything for a number that is well', () => {
    expect(Object.values(factsOf(well, true))).toEqual([true, true, true, true]);
  });

  it('is nothing where Meta uses a word nobody knows', () => {
    const strange = {
      ...well,
      status: 'unknown',
      codeVerification: 'unknown',
      nameStatus: 'unknown',
    } as const;
    expect(Object.values(factsOf(strange, null))).toEqual([null, null, null, null]);
  });

  it('takes the code back when its days are over, but never from a number that is live', () => {
    const expired = { ...well, codeVerification: 'expired' } as const;
    expect(factsOf(expired, true)['code-verified']).toBe(true);
    expect(factsOf({ ...expired, status: 'disconnected' }, true)['code-verified']).toBe(false);
  });

  it.each(statuses.filter((status) => status !== 'connected' && status !== 'unknown'))(
    'takes the registration back when the number is %s',
    (status) => {
      expect(factsOf({ ...well, status }, true).registered).toBe(false);
    },
  );

  it('takes the name back when Meta declines it', () => {
    expect(factsOf({ ...well, nameStatus: 'declined' }, true)['name-cleared']).toBe(false);
    expect(factsOf({ ...well, nameStatus: 'in-review' }, true)['name-cleared']).toBe(false);
  });
});

describe('every trouble', () => {
  const codes = [
    ...Object.values(troubleByStatus).flatMap((trouble) => (trouble ? [trouble.code] : [])),
    removed.trouble.code,
    ...shutOut,
  ];

  it.each(codes)('%s has a sentence, an owner, an end, an article and something to do', (code) => {
    const { sentence, owner, ends, article }: RefusalEntry = refusals[code];
    for (const text of [sentence, owner, ends, article]) expect(text).not.toBe('');
    expect(helpFor(code)).toBeTruthy();
    expect(isSeenByWatch(code)).toBe(true);
  });

  it('of Meta’s own doing has a sentence and a section of its own', () => {
    const own = ['number-flagged', 'number-slowed-down', 'number-restricted', 'number-banned'] as const;
    expect(new Set(own.map((code) => refusals[code].article)).size).toBe(own.length);
  });

  it('that came from trying again is not overruled by a look', () => {
    for (const code of ['pin-unknown', 'attempts-kept-back', 'number-on-whatsapp'] as const)
      expect(isSeenByWatch(code)).toBe(false);
  });
});

describe('the watch', () => {
  const hour = 3_600_000;

  it('looks hourly while all is well, whatever the age', () => {
    for (const age of [0, hour, 1000 * hour]) expect(looksAgainAfterMs('connected', age)).toBe(hour);
  });

  it('looks soon after a change and ever more seldom afterwards, but never stops', () => {
    const waits = [0, 2 * hour, 48 * hour, 10_000 * hour].map((age) => looksAgainAfterMs('attention', age));
    expect(waits).toEqual([hour / 12, hour / 2, 6 * hour, 6 * hour]);
  });
});

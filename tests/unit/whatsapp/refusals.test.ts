import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '@/lib/clock';
import { type RefusalCode, refusals } from '@/lib/domain/refusals';
import { refusalFor } from '@/lib/whatsapp/errors';
import { refusalRows } from '@/lib/whatsapp/refusal-rows';
import type { MetaVerb } from '@/lib/whatsapp/types';
import { documentedCodes, documentedSubcodes, everyVerb, refused } from './meta-failures';

const now = new Date('2026-11-22T10:00:00Z');
const in_ = (ms: number) => new Date(now.getTime() + ms);
const hasClockTime = (code: RefusalCode) =>
  `${refusals[code].sentence} ${refusals[code].ends}`.includes('{until}');

const covers = (code: number, subcode?: number) =>
  refusalRows.some(
    (row) =>
      (typeof row.code === 'number' ? row.code === code : row.code[0] <= code && code <= row.code[1]) &&
      (subcode === undefined ? row.subcode === undefined : row.subcode === subcode),
  );

describe('the table', () => {
  it.each(documentedCodes)('has a line without conditions on subcodes for code %i', (code) => {
    expect(covers(code)).toBe(true);
  });

  it.each([2388001, 2388012, 2388103, 2494100, 2207051, 2388091, 2388093, 2388367, 1349175, 36008, 33])(
    'has a line of its own for subcode %i',
    (subcode) => {
      expect(refusalRows.some((row) => row.subcode === subcode)).toBe(true);
    },
  );

  it('names a wait on every line whose refusal shows a clock time', () => {
    expect(refusalRows.filter((row) => hasClockTime(row.refusal) && !row.waitMs)).toEqual([]);
  });

  it('names a wait on every line that we may repeat on our own', () => {
    expect(refusalRows.filter((row) => row.again && !row.waitMs)).toEqual([]);
  });
});

describe('every refusal', () => {
  const failures = [
    ...documentedCodes.map((code) => refused(code)),
    ...documentedCodes.map((code) => refused(code, { waitMs: 7 * MINUTE })),
    ...documentedSubcodes.map(([code, subcode]) => refused(code, { subcode })),
    ...(['timeout', 'network', 'too-large', 'unreadable', 'redirect'] as const).map(
      (reason) => ({ kind: 'silent', reason }) as const,
    ),
    refused(999999),
  ];

  it.each(everyVerb)('of %s has an instant in the future when, and only when, its text shows one', (verb) => {
    for (const failure of failures) {
      const { code, until } = refusalFor(verb, failure, now);
      expect([code, until !== undefined]).toEqual([code, hasClockTime(code)]);
      if (until) expect(until.getTime()).toBeGreaterThan(now.getTime());
    }
  });

  it('of an unknown code is still one', () => {
    for (const verb of everyVerb) {
      expect(refusalFor(verb, refused(987654, { subcode: 5 }), now)).toEqual({ code: 'meta-unexplained' });
    }
  });
});

describe('the customer is told', () => {
  it.each<[string, MetaVerb, Parameters<typeof refused>, RefusalCode]>([
    [
      'that an app still holds the number',
      'registerNumber',
      [100, { subcode: 2388001 }],
      'number-on-whatsapp',
    ],
    [
      'that another provider holds it',
      'addNumber',
      [100, { subcode: 2388001 }],
      'number-with-other-provider',
    ],
    [
      'what stops a move',
      'addNumber',
      [100, { subcode: 2388001, details: 'Turn two-step verification off.' }],
      'move-two-step-on',
    ],
    ['what stops a move, by its own subcode', 'addNumber', [100, { subcode: 2388103 }], 'number-moving'],
    [
      'that a payment method stops a move',
      'addNumber',
      [100, { subcode: 2388103, details: 'No payment method' }],
      'payment-missing',
    ],
    ['that the business is full', 'addNumber', [200, { subcode: 1349175 }], 'meta-number-limit'],
    [
      'that access lacks when the same subcode meets a read',
      'readNumber',
      [200, { subcode: 1349175 }],
      'meta-permission-missing',
    ],
    [
      'that the name was refused',
      'addNumber',
      [100, { details: 'Invalid verified_name' }],
      'display-name-refused',
    ],
    ['that the code did not go out', 'requestCode', [136024, { subcode: 2388004 }], 'code-not-sent'],
    ['that the code is wrong', 'verifyCode', [136025], 'code-wrong'],
    ['that a malformed code is wrong', 'verifyCode', [100], 'code-wrong'],
    ['that the PIN is unknown', 'registerNumber', [133005], 'pin-unknown'],
    [
      'that the PIN is unknown, where Meta says locked',
      'registerNumber',
      [131031, { details: 'PIN mismatch' }],
      'pin-unknown',
    ],
    ['that the business is locked', 'registerNumber', [131031], 'meta-business-restricted'],
    ['to verify again', 'registerNumber', [133006], 'verify-again'],
    ['that we finish an earlier release', 'registerNumber', [133000], 'earlier-release-unfinished'],
    ['that the number is gone', 'readNumber', [100, { subcode: 33 }], 'number-removed-at-meta'],
    [
      'that the number is gone, as the specification writes it',
      'readNumber',
      [803],
      'number-removed-at-meta',
    ],
    [
      'to reconnect when an account is out of reach',
      'listNumbers',
      [100, { subcode: 33 }],
      'meta-access-ended',
    ],
    ['to reconnect when a token ended', 'registerNumber', [190, { subcode: 463 }], 'meta-access-ended'],
    ['nothing of tokens when ours was refused', 'debugToken', [190], 'meta-setup-on-our-side'],
    ['to open the Meta window again', 'exchangeCode', [100, { subcode: 36007 }], 'meta-window-expired'],
    [
      'that a wrong return address is ours',
      'exchangeCode',
      [100, { subcode: 36008 }],
      'meta-setup-on-our-side',
    ],
    ['that it is not registered', 'deregisterNumber', [100, { subcode: 2207051 }], 'number-not-registered'],
    [
      'that the app must let go',
      'deregisterNumber',
      [100, { details: 'SMB businesses' }],
      'number-shared-with-app',
    ],
    ['to choose another test phone', 'sendTemplate', [131030], 'test-phone-refused'],
    ['that Meta asks for a payment method', 'sendTemplate', [131042], 'payment-missing'],
    ['that Meta is down', 'registerNumber', [133004], 'meta-silent'],
  ])('%s', (_what, verb, [code, extra], expected) => {
    expect(refusalFor(verb, refused(code, extra), now).code).toBe(expected);
  });

  it.each<[RefusalCode, MetaVerb, Parameters<typeof refused>, number]>([
    ['number-locked-at-meta', 'registerNumber', [133016], 72 * HOUR],
    ['number-being-deleted', 'registerNumber', [133015], 5 * MINUTE],
    ['pin-locked', 'registerNumber', [133008], 12 * HOUR],
    ['pin-locked', 'registerNumber', [133009], HOUR],
    ['code-held-back', 'requestCode', [136024, { subcode: 2388091 }], HOUR],
    ['code-asked-too-often', 'requestCode', [136024, { subcode: 2388367 }], 72 * HOUR],
    ['meta-busy', 'readNumber', [4], HOUR],
    ['meta-busy', 'readNumber', [80007], HOUR],
  ])('%s on %s until the documented wait is over', (code, verb, failure, ms) => {
    expect(refusalFor(verb, refused(...failure), now)).toEqual({ code, until: in_(ms) });
  });

  it("Meta's own wait before the documented one", () => {
    const failure = refused(133016, { waitMs: 3 * HOUR });
    expect(refusalFor('registerNumber', failure, now).until).toEqual(in_(3 * HOUR));
  });

  it('that the tries are spent when a wrong code comes with a wait', () => {
    const failure = refused(136025, { waitMs: 12 * HOUR });
    expect(refusalFor('verifyCode', failure, now)).toEqual({
      code: 'code-tries-spent',
      until: in_(12 * HOUR),
    });
  });

  it('that a code may be on its way when Meta stays silent, and when to ask again', () => {
    const failure = { kind: 'silent', reason: 'timeout' } as const;
    expect(refusalFor('requestCode', failure, now)).toEqual({ code: 'code-maybe-sent', until: in_(MINUTE) });
  });

  it('only that Meta is silent after any other silence', () => {
    const failure = { kind: 'silent', reason: 'unreadable' } as const;
    expect(refusalFor('registerNumber', failure, now)).toEqual({ code: 'meta-silent' });
  });
});

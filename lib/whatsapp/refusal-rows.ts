import { DAY, HOUR, MINUTE, SECOND } from '@/lib/clock';
import type { RefusalCode } from '@/lib/domain/refusals';
import type { MetaVerb } from './types';

/** One line of Meta's errors in our words. A line without a condition fits every refusal with its code. */
export type RefusalRow = {
  /** A code, or the first and last of a range. */
  code: number | readonly [number, number];
  subcode?: number;
  verbs?: readonly MetaVerb[];
  /** Only when Meta's details say so; never the message. */
  details?: RegExp;
  /** Only when Meta says how long to wait. */
  saysWait?: true;
  refusal: RefusalCode;
  /** The wait where Meta names none: the customer's clock time, and ours before we try again. */
  waitMs?: number;
  /** How many more times we may try on our own. Absent: never. */
  again?: number;
};

const aboutNumber = [
  'requestCode',
  'verifyCode',
  'registerNumber',
  'deregisterNumber',
  'setPin',
  'readNumber',
  'sendTemplate',
  'changeDisplayName',
] as const;
/** These stand on the app's own secret, so a refused credential is our fault and not the customer's. */
const asApp = ['exchangeCode', 'debugToken'] as const;
const add = ['addNumber'] as const;
const verify = ['verifyCode'] as const;
const rename = ['changeDisplayName'] as const;
const exchange = ['exchangeCode'] as const;

const passing = { refusal: 'meta-silent', waitMs: 30 * SECOND, again: 5 } as const;
const busy = { refusal: 'meta-busy', waitMs: HOUR, again: 3 } as const;
const unexplained = { refusal: 'meta-unexplained' } as const;

/**
 * Meta's error codes and what each becomes for the customer; the first fitting line counts. Source: Meta page
 * "Error codes" and the error lists of Meta's Graph reference. Where Meta names no wait, the waits of 12 hours
 * (133008), 1 hour (133009, 2388091) and 72 hours (2388367) are what operators report.
 */
export const refusalRows: readonly RefusalRow[] = [
  // Adding
  { code: 100, subcode: 2388012, refusal: 'number-unavailable' },
  { code: 100, subcode: 2388001, verbs: add, details: /two.?step|\bpin\b/i, refusal: 'move-two-step-on' },
  { code: 100, subcode: 2388001, verbs: add, details: /owner/i, refusal: 'move-ownership' },
  { code: 100, subcode: 2388001, verbs: add, details: /migrat/i, refusal: 'number-moving' },
  { code: 100, subcode: 2388001, verbs: add, refusal: 'number-with-other-provider' },
  { code: 100, subcode: 2388001, refusal: 'number-on-whatsapp' },
  // Meta tells these reasons apart by the text alone
  { code: 100, subcode: 2388103, details: /payment/i, refusal: 'payment-missing' },
  { code: 100, subcode: 2388103, details: /added directly|not need/i, refusal: 'move-not-needed' },
  { code: 100, subcode: 2388103, details: /webhook|subscribed/i, refusal: 'move-not-ready-here' },
  { code: 100, subcode: 2388103, details: /messaging for|on behalf/i, refusal: 'move-request-open' },
  {
    code: 100,
    subcode: 2388103,
    details: /different business|same business/i,
    refusal: 'move-other-business',
  },
  { code: 100, subcode: 2388103, details: /display.?name|\bname\b/i, refusal: 'move-name-open' },
  { code: 100, subcode: 2388103, details: /destination/i, refusal: 'move-new-account' },
  { code: 100, subcode: 2388103, details: /source|configur/i, refusal: 'move-old-account' },
  { code: 100, subcode: 2388103, details: /not (verified|approved)/i, refusal: 'move-new-account' },
  { code: 100, subcode: 2388103, refusal: 'number-moving' },
  { code: 100, subcode: 2494100, refusal: 'move-in-maintenance', waitMs: 5 * MINUTE, again: 3 },
  { code: 200, subcode: 1349175, verbs: add, refusal: 'meta-number-limit' },
  { code: 100, verbs: add, details: /(maximum|limit).{0,40}number/i, refusal: 'meta-number-limit' },
  { code: 100, verbs: add, details: /display.?name|verified.?name/i, refusal: 'display-name-refused' },
  { code: 200000, ...unexplained },

  // Another display name
  { code: 100, verbs: rename, details: /under review|in review|pending/i, refusal: 'name-change-waits' },
  {
    code: 100,
    verbs: rename,
    details: /too many|limit/i,
    refusal: 'name-changes-spent',
    waitMs: 30 * DAY,
  },
  { code: 100, verbs: rename, details: /name/i, refusal: 'display-name-refused' },

  // The code
  { code: 136024, subcode: 2388091, refusal: 'code-held-back', waitMs: HOUR },
  { code: 136024, subcode: 2388093, refusal: 'code-held-back', waitMs: HOUR },
  { code: 136024, subcode: 2388367, refusal: 'code-asked-too-often', waitMs: 72 * HOUR },
  { code: 136024, refusal: 'code-not-sent' },
  { code: 136025, subcode: 2388091, refusal: 'code-held-back', waitMs: HOUR },
  { code: 136025, subcode: 2388093, refusal: 'code-held-back', waitMs: HOUR },
  { code: 136025, saysWait: true, refusal: 'code-tries-spent', waitMs: 12 * HOUR },
  { code: 136025, refusal: 'code-wrong' },
  { code: [131008, 131009], verbs: verify, refusal: 'code-wrong' },

  // Registering and releasing
  { code: 100, subcode: 2207051, refusal: 'number-not-registered' },
  // Coexistence: Meta lets only the app end it
  {
    code: 100,
    verbs: ['deregisterNumber'],
    details: /\bSMB\b|business app/i,
    refusal: 'number-shared-with-app',
  },
  { code: 131031, details: /\bpin\b|two.?step/i, refusal: 'pin-unknown' },
  { code: 131031, verbs: add, details: /\bbanned\b/i, refusal: 'number-unavailable' },
  { code: 131031, refusal: 'meta-business-restricted' },
  { code: 131045, refusal: 'number-not-registered' },
  {
    code: 133000,
    verbs: ['deregisterNumber'],
    refusal: 'earlier-release-unfinished',
    waitMs: MINUTE,
    again: 1,
  },
  // Deregistering comes first, so the same call again would only spend an attempt.
  { code: 133000, refusal: 'earlier-release-unfinished' },
  { code: 133004, ...passing },
  { code: 133005, refusal: 'pin-unknown' },
  { code: 133006, refusal: 'verify-again' },
  { code: 133008, refusal: 'pin-locked', waitMs: 12 * HOUR, again: 1 },
  { code: 133009, refusal: 'pin-locked', waitMs: HOUR, again: 1 },
  { code: 133010, refusal: 'number-not-registered' },
  { code: 133015, refusal: 'number-being-deleted', waitMs: 5 * MINUTE, again: 3 },
  // Ends our own tries (security rule 24): a person decides after the lock.
  { code: 133016, refusal: 'number-locked-at-meta', waitMs: 72 * HOUR },
  // In older lists, in webhooks or in health reports only, or without any source (133012).
  { code: [133001, 133003], ...unexplained },
  { code: 133007, ...unexplained },
  { code: 133012, ...unexplained },
  { code: 131060, ...unexplained },
  { code: 138024, ...unexplained },
  { code: 141002, ...unexplained },

  // The test message
  { code: 130497, verbs: ['sendTemplate'], refusal: 'test-phone-refused' },
  { code: 130497, ...unexplained },
  { code: 131026, refusal: 'test-phone-unreachable' },
  { code: 131030, refusal: 'test-phone-refused' },
  { code: 131037, refusal: 'name-not-cleared' },
  { code: 131042, refusal: 'payment-missing' },

  // The Meta window
  { code: 100, subcode: 36008, verbs: exchange, refusal: 'meta-setup-on-our-side' },
  { code: 100, verbs: exchange, refusal: 'meta-window-expired' },

  // Access
  { code: 0, verbs: asApp, refusal: 'meta-setup-on-our-side' },
  { code: 0, refusal: 'meta-access-ended' },
  { code: 3, refusal: 'meta-setup-on-our-side' },
  { code: 10, verbs: asApp, refusal: 'meta-setup-on-our-side' },
  { code: 10, refusal: 'meta-permission-missing' },
  { code: 104, refusal: 'meta-setup-on-our-side' },
  { code: 190, verbs: asApp, refusal: 'meta-setup-on-our-side' },
  { code: 190, refusal: 'meta-access-ended' },
  { code: [200, 299], verbs: asApp, refusal: 'meta-setup-on-our-side' },
  { code: [200, 299], refusal: 'meta-permission-missing' },
  { code: 368, refusal: 'meta-business-restricted' },
  { code: 131005, refusal: 'meta-permission-missing' },

  // The object is gone or out of reach: Meta says the same for both
  { code: 33, verbs: aboutNumber, refusal: 'number-removed-at-meta' },
  { code: 33, refusal: 'meta-access-ended' },
  { code: 100, subcode: 33, verbs: aboutNumber, refusal: 'number-removed-at-meta' },
  { code: 100, subcode: 33, refusal: 'meta-access-ended' },
  { code: 803, verbs: aboutNumber, refusal: 'number-removed-at-meta' },
  { code: 803, refusal: 'meta-access-ended' },

  // Meta as a whole
  { code: 1, ...unexplained, waitMs: 30 * SECOND, again: 1 },
  { code: 2, ...passing },
  { code: 4, ...busy },
  { code: 17, ...busy },
  { code: 613, ...busy },
  { code: 80007, ...busy },
  { code: 80008, ...busy },
  { code: 100, verbs: verify, refusal: 'code-wrong' },
  { code: 100, ...unexplained },
  { code: 131000, ...passing, again: 2 },
  { code: [131008, 131009], ...unexplained },
  { code: 131016, ...passing },
  { code: 131057, refusal: 'meta-silent', waitMs: 5 * MINUTE, again: 3 },
];

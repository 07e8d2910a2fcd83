import { DAY, HOUR, MINUTE, SECOND } from '@/lib/clock';

/**
 * Every limit the sandbox keeps. Meta's documentation is the source unless a line says "ours": Meta is
 * silent there, and the value is our guess on the careful side.
 */

// Numbers of one portfolio
export const NUMBERS_OF_NEW_PORTFOLIO = 2;
export const NUMBERS_OF_VERIFIED_PORTFOLIO = 20;

// Register and deregister: ten calls each, refused ones included, then locked
export const LIFECYCLE_CALLS_MAX = 10;
export const LIFECYCLE_CALLS_WINDOW_MS = 72 * HOUR;
export const LIFECYCLE_LOCK_MS = 72 * HOUR;

// The one-time code
export const CODE_LIFE_MS = 10 * MINUTE;
/** Ours: three requests in an hour, ten in 72 hours. */
export const CODE_REQUESTS_PER_HOUR = 3;
export const CODE_REQUESTS_HOUR_MS = HOUR;
export const CODE_REQUESTS_MAX = 10;
export const CODE_REQUESTS_WINDOW_MS = 72 * HOUR;
/** Ours: five wrong guesses end one code, ten in 12 hours end guessing. */
export const WRONG_CODES_PER_CODE = 5;
export const WRONG_CODES_MAX = 10;
export const WRONG_CODES_WINDOW_MS = 12 * HOUR;
export const WRONG_CODES_LOCK_MS = 12 * HOUR;
/** A verified number that nobody registers has to be verified again. */
export const VERIFICATION_LIFE_MS = 14 * DAY;

// The two-step PIN; all ours, the twelve hours are a third party's
export const WRONG_PINS_BEFORE_PACE = 3;
export const WRONG_PINS_PACE_MS = 5 * MINUTE;
export const WRONG_PINS_MAX = 5;
export const WRONG_PINS_LOCK_MS = 12 * HOUR;

// Getting free
export const APP_ACCOUNT_RELEASE_MS = 3 * MINUTE;
export const DELETED_NUMBER_RELEASE_MS = 5 * MINUTE;
export const PAID_MESSAGE_LOCK_MS = 30 * DAY;

/** Ours: Meta says "some minutes". */
export const MOVE_MAINTENANCE_MS = 5 * MINUTE;

// Names; the two minutes are ours
export const NAME_REVIEW_MS = 2 * MINUTE;
export const NAME_CHANGES_MAX = 10;
export const NAME_CHANGES_WINDOW_MS = 30 * DAY;
export const NAME_LENGTH_MIN = 2;
export const NAME_LENGTH_MAX = 75;

// Embedded Signup and Graph
export const DIALOG_CODE_LIFE_MS = 30 * SECOND;
export const GRAPH_CALLS_WINDOW_MS = HOUR;
export const GRAPH_CALLS_OF_NEW_WABA = 200;
export const GRAPH_CALLS_OF_ACTIVE_WABA = 5000;

// Webhooks: retried ever more seldom, for a week
export const WEBHOOK_RETRY_MS = [
  SECOND,
  5 * SECOND,
  30 * SECOND,
  2 * MINUTE,
  10 * MINUTE,
  HOUR,
  6 * HOUR,
  DAY,
  DAY,
  DAY,
  DAY,
  DAY,
];
export const WEBHOOK_LIFE_MS = 7 * DAY;
export const WEBHOOK_ANSWER_MS = 10 * SECOND;
export const OVERRIDE_URI_LENGTH_MAX = 200;

// Ours: how much the sandbox keeps and accepts
export const BODY_BYTES_MAX = 64 * 1024;
/** Fits into one body, whatever the numbers. */
export const CARRIER_ORDER_MAX = 2000;
export const CALLS_KEPT = 3000;
export const MAILS_KEPT = 500;
export const MESSAGES_KEPT = 200;
export const WEBHOOKS_KEPT = 200;
export const SILENCE_MS = 30 * SECOND;
export const SLOW_MS = 3 * SECOND;
export const TOO_LARGE_BYTES = 1024 * 1024;

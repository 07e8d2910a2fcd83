import type { NumberAtMeta } from '@/lib/domain/health';

/** Meta's answers in our words. Only this folder knows how Graph spells them. */

export type CodeMethod = 'sms' | 'voice';

/** What Meta says about one number. Unknown spellings become `unknown`, never an error. */
export type MetaNumber = NumberAtMeta & {
  phoneNumberId: string;
  /** E.164, whatever way Meta printed it. */
  e164: string;
  verifiedName: string | null;
  /** A change of name that waits for Meta, with its own status; null when none does. */
  newName: string | null;
  newNameStatus: NumberAtMeta['nameStatus'];
  /** When the number was registered last; null when Meta does not say. */
  registeredAt: Date | null;
  /** The messaging limit is 2,000 or more: then its portfolio may hold 20 numbers. */
  isLimitRaised: boolean;
  isPinEnabled: boolean | null;
};

export type MetaWaba = {
  wabaId: string;
  name: string;
  reviewStatus: 'approved' | 'pending' | 'rejected' | 'restricted' | 'unknown';
  verification: 'verified' | 'in-review' | 'not-verified' | 'unknown';
  isRestricted: boolean;
  /** The portfolio that owns the account. */
  portfolio: { id: string; name: string } | null;
  currency: string | null;
};

export type MetaToken = {
  appId: string;
  isValid: boolean;
  scopes: string[];
  /** The accounts the token may manage, newest first. */
  wabaIds: string[];
  /** The accounts it may register and send for; null when Meta names none, which means all of them. */
  messagingWabaIds: string[] | null;
};

/** Meta said no: decide on `code`, `subcode` and `details`, never on a message or an HTTP status. */
export type MetaRefused = {
  kind: 'refused';
  status: number;
  code: number;
  subcode: number | null;
  details: string | null;
  /** Milliseconds Meta asks us to wait, from Retry-After, usage headers or details. */
  waitMs: number | null;
  traceId: string | null;
};

/** No usable answer: the effect may or may not have happened. Read before repeating. */
export type MetaSilent = {
  kind: 'silent';
  reason: 'timeout' | 'network' | 'too-large' | 'unreadable' | 'redirect';
};

export type MetaFailure = MetaRefused | MetaSilent;
export type MetaAnswer<T> = { ok: true; value: T } | { ok: false; failure: MetaFailure };

/** The verbs, named so that a refusal can be mapped by what was asked. */
export type MetaVerb =
  | 'addNumber'
  | 'requestCode'
  | 'verifyCode'
  | 'registerNumber'
  | 'deregisterNumber'
  | 'setPin'
  | 'changeDisplayName'
  | 'readNumber'
  | 'listNumbers'
  | 'subscribeApp'
  | 'subscribedApps'
  | 'exchangeCode'
  | 'debugToken'
  | 'readWaba'
  | 'sendTemplate';

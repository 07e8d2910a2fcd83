import type { FaultKind, SandboxCall, SandboxMail, SandboxPhoneMessage, SandboxVerb } from '../control-types';

/** The pretend world, as plain data that fits into one JSON file. Instants are milliseconds since 1970. */

export type CodeWay = 'SMS' | 'VOICE';
export type NameStatus = 'PENDING_REVIEW' | 'APPROVED' | 'DECLINED';
export type Scope = 'whatsapp_business_management' | 'whatsapp_business_messaging';

/** Attempts within a window, and the lock that too many of them bring. */
export type Counter = { times: number[]; lockedUntil: number | null };

export type Business = { id: string; name: string; isVerified: boolean; numberLimit: number | null };

export type Waba = {
  id: string;
  name: string;
  businessId: string;
  reviewStatus: 'APPROVED' | 'PENDING' | 'REJECTED';
  isRestricted: boolean;
  /** Whether the customer shares it with our app. */
  isShared: boolean;
  subscription: { callbackOverride: string | null } | null;
  /** Counted Graph calls: [start of the minute, calls]. */
  usage: [number, number][];
};

/** One number inside one WABA: what Meta gives a phone number id. */
export type NumberObject = {
  id: string;
  wabaId: string;
  e164: string;
  stage: 'added' | 'registered' | 'off' | 'banned' | 'migrated';
  createdAt: number;
  registeredAt: number | null;
  verifiedName: string;
  /** The name customers see: the one that was approved, or asked for first, at the last registration. */
  registeredName: string | null;
  nameStatus: NameStatus;
  newDisplayName: string | null;
  nameDecidesAt: number | null;
  nameChanges: number[];
  code: { digits: string; expiresAt: number; wrongGuesses: number } | null;
  /** From when the verification's 14 days count; null when never verified. */
  verifiedAt: number | null;
  pin: string | null;
  isHalfDeregistered: boolean;
  isMigrating: boolean;
  lastPaidMessageAt: number | null;
  /** Meta's word for a number that is registered and in trouble; absent while all is well. */
  mark?: 'FLAGGED' | 'RESTRICTED' | 'RATE_LIMITED' | undefined;
};

/** What stands in the way of moving a number away from its old provider. */
export type MoveStop =
  | 'name'
  | 'account'
  | 'business'
  | 'ownership'
  | 'payment'
  | 'request'
  | 'maintenance'
  | 'unexplained';

export type OldProvider = {
  isPinEnabled: boolean;
  stop?: MoveStop | undefined;
  /** With `maintenance`: until when. */
  busyUntil?: number | undefined;
};

/** One telephone number in the whole world: who holds it at WhatsApp, and the phone it rings on. */
export type Line = {
  e164: string;
  holder: 'none' | 'consumer_app' | 'business_app' | 'cloud' | 'other_provider' | 'banned';
  /** The number object that holds it, with `cloud`. */
  phoneNumberId: string | null;
  freeAt: number | null;
  freeAfter: 'app-account' | 'number' | null;
  oldProvider: OldProvider | null;
  refuses: CodeWay[];
  outagesLeft: number;
  pinFromBefore: string | null;
  isCoexistence: boolean;
  registerCalls: Counter;
  deregisterCalls: Counter;
  codeRequests: number[];
  wrongCodes: Counter;
  wrongPins: number;
  lastWrongPinAt: number | null;
  pinLockedUntil: number | null;
  messages: SandboxPhoneMessage[];
};

/** The accounts it reaches come newest first. */
export type Token = { wabaIds: string[]; scopes: Scope[]; issuedAt: number };
export type DialogCode = {
  wabaIds: string[];
  redirectUri: string;
  scopes: Scope[];
  expiresAt: number;
  isUsed: boolean;
};
export type Fault = {
  verb: SandboxVerb | 'any';
  kind: FaultKind;
  timesLeft: number;
  delayMs: number | null;
  /** With `refuse`: which error it is. */
  refusal?: { code: number; subcode?: number | undefined; details?: string | undefined } | undefined;
};

export type Webhook = {
  id: string;
  at: number;
  field: string;
  url: string;
  /** The exact bytes, all ASCII, that are signed and sent. */
  body: string;
  /** Of the carrier's alone: the public address it signs for, whatever way the bytes take. */
  signedFor?: string;
  tries: number;
  nextTryAt: number | null;
  state: 'waiting' | 'delivered' | 'given-up';
  lastProblem: string | null;
};

export type Callback = { url: string; verifyToken: string; fields: string[] | null; isConfirmed: boolean };

/** Where the pretend carrier brings an SMS, and for which numbers. */
export type Carrier = { url: string; publicUrl: string; numbers: string[] };

export type World = {
  version: 2;
  clockOffsetMs: number;
  profile: 'live' | 'spec';
  businesses: Record<string, Business>;
  wabas: Record<string, Waba>;
  numbers: Record<string, NumberObject>;
  lines: Record<string, Line>;
  tokens: Record<string, Token>;
  dialogCodes: Record<string, DialogCode>;
  callback: Callback | null;
  carrier: Carrier | null;
  isHoldingWebhooks: boolean;
  webhooks: Webhook[];
  faults: Fault[];
  calls: SandboxCall[];
  mails: SandboxMail[];
};

import type { ProofKind } from './proofs';
import type { RefusalCode } from './refusals';
import type { RegistrationState } from './registration';

/** What Meta says about one number, as far as its health depends on it. */
export type NumberAtMeta = {
  status:
    | 'pending'
    | 'connected'
    | 'disconnected'
    | 'unverified'
    | 'flagged'
    | 'restricted'
    | 'rate-limited'
    | 'banned'
    | 'migrated'
    | 'deleted'
    | 'unknown';
  codeVerification: 'verified' | 'not-verified' | 'expired' | 'unknown';
  nameStatus:
    | 'none'
    | 'in-review'
    | 'available-without-review'
    | 'approved'
    | 'declined'
    | 'expired'
    | 'unknown';
  isOnCloudApi: boolean;
  isOnBusinessApp: boolean;
};

export type Trouble = {
  code: RefusalCode;
  /** Where it leads: the customer is asked, we register by ourselves, or the number has left. */
  leads: 'attention' | 'registering' | 'released';
  /** False where Meta may only be slow: just after registering it still shows the word of before. */
  isSure: boolean;
};

/** What each of Meta's words means for a number that should be connected. Source: Meta, phone number fields. */
export const troubleByStatus: Record<NumberAtMeta['status'], Trouble | null> = {
  connected: null,
  // A word nobody knows proves nothing, neither good nor bad.
  unknown: null,
  pending: { code: 'number-not-registered', leads: 'registering', isSure: false },
  disconnected: { code: 'number-offline', leads: 'attention', isSure: false },
  unverified: { code: 'verify-again', leads: 'attention', isSure: false },
  flagged: { code: 'number-flagged', leads: 'attention', isSure: true },
  'rate-limited': { code: 'number-slowed-down', leads: 'attention', isSure: true },
  restricted: { code: 'number-restricted', leads: 'attention', isSure: true },
  banned: { code: 'number-banned', leads: 'attention', isSure: true },
  migrated: { code: 'number-moved-away', leads: 'released', isSure: true },
  deleted: { code: 'number-removed-at-meta', leads: 'attention', isSure: true },
};

const notOnCloud: Trouble = { code: 'number-offline', leads: 'attention', isSure: false };
const shared: Trouble = { code: 'number-shared-with-app', leads: 'attention', isSure: true };
const notRouted: Trouble = { code: 'messages-not-routed', leads: 'attention', isSure: false };

/**
 * What is wrong with a number that should be connected, the gravest first; null when nothing is.
 * @param isRouted whether its messages come to us; null when that could not be read
 */
export function troubleOf(number: NumberAtMeta, isRouted: boolean | null): Trouble | null {
  const trouble = troubleByStatus[number.status];
  if (trouble) return trouble;
  if (number.status === 'unknown') return null;
  if (number.isOnBusinessApp) return shared;
  if (!number.isOnCloudApi) return notOnCloud;
  return isRouted === false ? notRouted : null;
}

/** What each proof is now: true, false, or null where Meta's answer does not say. */
export type Facts = Record<Exclude<ProofKind, 'test-message'>, boolean | null>;

/** The proofs in one answer of Meta's. */
export function factsOf(number: NumberAtMeta, isRouted: boolean | null): Facts {
  const isLive = number.status === 'connected' && number.isOnCloudApi;
  const { codeVerification, nameStatus } = number;
  return {
    // The code of a number that is live has done its work, also where Meta counts its days as over.
    'code-verified':
      codeVerification === 'unknown'
        ? null
        : codeVerification === 'verified' || (isLive && codeVerification === 'expired'),
    registered: number.status === 'unknown' ? null : isLive,
    'messages-routed': isRouted,
    'name-cleared':
      nameStatus === 'unknown'
        ? null
        : nameStatus === 'approved' || nameStatus === 'available-without-review',
  };
}

/** Nothing of a number is left at Meta: somebody removed it. */
export const removed: { trouble: Trouble; facts: Facts } = {
  trouble: { code: 'number-removed-at-meta', leads: 'attention', isSure: true },
  facts: { 'code-verified': false, registered: false, 'messages-routed': null, 'name-cleared': false },
};

/** Refusals of a mere read that mean that we may not look any more. They count once Meta has said so twice. */
export const shutOut: readonly RefusalCode[] = [
  'meta-access-ended',
  'meta-permission-missing',
  'meta-business-restricted',
];

/**
 * True for what the watch itself finds out. Any other reason for "attention" came from trying to register again: it
 * says more than the word at Meta, and stays until the number is tried again or connected.
 */
export const isSeenByWatch = (code: RefusalCode): boolean =>
  [...Object.values(troubleByStatus), notOnCloud, shared, notRouted, removed.trouble].some(
    (trouble) => trouble?.code === code,
  ) || shutOut.includes(code);

/** The states in which Meta's word moves a registration: after our first call, and before the customer leaves. */
export const watchedStates = ['pending_proofs', 'connected', 'attention'] as const;

export const isWatched = (state: RegistrationState): boolean =>
  (watchedStates as readonly RegistrationState[]).includes(state);

const minute = 60_000;

/** How long after registering Meta may still show an older word. */
export const patienceMs = 10 * minute;

/** When the watch looks again: hourly while all is well, soon after a change, seldom where nothing moves any more. */
export function looksAgainAfterMs(state: RegistrationState, inStateForMs: number): number {
  if (state === 'connected') return 60 * minute;
  if (inStateForMs < 60 * minute) return 5 * minute;
  return inStateForMs < 24 * 60 * minute ? 30 * minute : 6 * 60 * minute;
}

import type { RefusalCode } from './refusals';

/** What Meta says of one WhatsApp Business Account, as the customer sees it before choosing it. */
export type AccountOffer = {
  wabaId: string;
  name: string;
  /** The portfolio that owns it; null when Meta did not say. */
  portfolio: { id: string; name: string } | null;
  review: 'approved' | 'pending' | 'rejected' | 'restricted' | 'unknown';
  isRestricted: boolean;
  verification: 'verified' | 'in-review' | 'not-verified' | 'unknown';
  /** Numbers of the portfolio that we may see, without the one being connected. */
  numbersUsed: number;
  numberLimit: number;
  currency: string | null;
  /** Whether the permission to register and to send reaches this account too. */
  mayMessage: boolean;
};

/** Numbers one portfolio may hold. Source: Meta, business phone numbers. */
const roomOfNew = 2;
const roomOfVerified = 20;

/**
 * The room of a portfolio: Meta raises it with the business verification, or with a messaging limit of 2,000. What Meta
 * told of it counts when it is more: an older word may have come before the verification.
 */
export const numberLimitOf = (portfolio: {
  isVerified: boolean;
  isLimitRaised: boolean;
  toldLimit: number | null;
}): number =>
  Math.max(
    portfolio.isVerified || portfolio.isLimitRaised ? roomOfVerified : roomOfNew,
    portfolio.toldLimit ?? 0,
  );

/**
 * Why an account will not take the number, the gravest reason first; null when nothing speaks against it. Known now
 * instead of at the call that adds the number. Source: Meta, business accounts and limits.
 */
export function problemOf(account: AccountOffer): RefusalCode | null {
  if (account.review === 'rejected') return 'meta-business-rejected';
  if (account.isRestricted || account.review === 'restricted') return 'meta-business-restricted';
  if (account.review === 'pending') return 'meta-business-in-review';
  if (!account.mayMessage) return 'meta-permission-missing';
  return account.numbersUsed >= account.numberLimit ? 'meta-number-limit' : null;
}

/** We count only numbers we may see, and Meta raises limits by itself: so a full business is a warning, not the end. */
export const mayGoOn = (problem: RefusalCode | null): boolean =>
  problem === null || problem === 'meta-number-limit';

/** A word or two for what stands beside an account in a list. */
export const reviewWords: Record<AccountOffer['review'], string> = {
  approved: 'Approved by Meta',
  pending: 'In review at Meta',
  rejected: 'Not approved by Meta',
  restricted: 'Restricted by Meta',
  unknown: 'Meta did not say',
};

export const verificationWords: Record<AccountOffer['verification'], string> = {
  verified: 'Verified by Meta',
  'in-review': 'Verification in review at Meta',
  'not-verified': 'Not verified',
  unknown: 'Meta did not say',
};

/** "1 of 2 used", as far as we may see. */
export const roomWords = ({ numbersUsed, numberLimit }: AccountOffer): string =>
  `${numbersUsed} of ${numberLimit} used`;

import type { RefusalCode } from './refusals';

const hour = 3_600_000;
const day = 24 * hour;

/** Where one display name stands at Meta. `replaced`: another one was asked for before it was decided. */
export type NameState = 'in-review' | 'approved' | 'declined' | 'expired' | 'replaced';

/** Why Meta declined a name. Source: Meta, webhook phone_number_name_update. */
export type NameReason = 'person' | 'employee' | 'unrelated' | 'format' | 'inconsistent';

/** A name asked for at Meta. The first one came with the number; every other one is a change. */
export type AskedName = {
  name: string;
  isFirst: boolean;
  state: NameState;
  askedAt: Date;
  /** What a webhook said, until a reading confirms it. */
  isToldDeclined: boolean;
};

/** What Meta says of the names of a number. */
export type NameReading = {
  verifiedName: string | null;
  nameStatus:
    | 'none'
    | 'in-review'
    | 'available-without-review'
    | 'approved'
    | 'declined'
    | 'expired'
    | 'unknown';
  /** A change that waits, with its own status; null when none does. */
  newName: string | null;
  newNameStatus: NameReading['nameStatus'];
};

/** Ten changes of name in a moving 30 days. Source: Meta, display names. */
export const nameChanges = { most: 10, windowMs: 30 * day } as const;

/** How long after the approval Meta lets a new name be registered. Source: Meta, display names. */
export const registerWithinMs = 14 * day;

/** A change that Meta has not listed yet is not a declined one. Ours. */
const settleMs = hour;

const decisions: Partial<Record<NameReading['nameStatus'], 'approved' | 'declined' | 'expired'>> = {
  approved: 'approved',
  'available-without-review': 'approved',
  declined: 'declined',
  expired: 'expired',
};

/**
 * What a reading decides about the newest name; null while nothing is decided, or nothing new. A declined change
 * leaves no trace in a reading: Meta shows the earlier name as before. So its absence counts when a webhook said so, or
 * after an hour. Source: Meta, display names and their webhook.
 */
export function decisionOn(
  asked: AskedName,
  read: NameReading,
  now: Date,
): 'approved' | 'declined' | 'expired' | null {
  const decided = decisionIn(asked, read, now);
  return decided === asked.state ? null : decided;
}

function decisionIn(asked: AskedName, read: NameReading, now: Date) {
  if (read.newName === asked.name) return decisions[read.newNameStatus] ?? null;
  if (read.verifiedName === asked.name) return decisions[read.nameStatus] ?? null;
  const isOld = now.getTime() - asked.askedAt.getTime() > settleMs;
  const isGone = !asked.isFirst && asked.state === 'in-review' && (asked.isToldDeclined || isOld);
  return isGone ? 'declined' : null;
}

/** A name nobody asked for through us: the customer changed it in WhatsApp Manager. Null when there is none. */
export function foreignName(asked: AskedName, registeredName: string, read: NameReading): string | null {
  const found = read.newName ?? read.verifiedName;
  return found === null || found === asked.name || found === registeredName ? null : found;
}

/** The newest name as pages show it, as plain text that travels to the browser. */
export type NameView = {
  name: string;
  isFirst: boolean;
  state: NameState;
  reason: NameReason | null;
  askedAt: string;
  decidedAt: string | null;
  /** Approved, and not registered yet: until when that must happen. */
  registerBy: string | null;
  /** Why registering it stands still. */
  refusal: { code: RefusalCode; until: string | null } | null;
};

/** Why Meta declined a name, in words for the customer; null when it did not say. */
export const reasonWords: Record<NameReason, string> = {
  person: 'Meta takes it for the name of a person.',
  employee: 'Meta takes it for the name of somebody who works for you.',
  unrelated: 'Meta sees no link between the name and your business. Show it on your website.',
  format: 'Meta does not take the way it is written: capitals, signs or a web address.',
  inconsistent: 'The name differs from the one on your website and your other pages.',
};

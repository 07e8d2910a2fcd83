import 'server-only';
import type { Member } from '@/lib/auth/member';
import { now } from '@/lib/clock';
import { findInvitation } from '@/lib/db/invitations';
import { done, type Outcome, type RefusalCode, refuse } from '@/lib/domain/refusals';
import type { Role } from '@/lib/domain/roles';
import { invitationHash } from './invite';
import { hasAccountToKeep } from './own-account';

type Found = NonNullable<Awaited<ReturnType<typeof findInvitation>>>;

export const findByToken = (token: string): Promise<Found | null> => findInvitation(invitationHash(token));

/** Why an invitation works no longer; null while it does. */
export function endOf({ invitation: { endReason, expiresAt } }: Found): RefusalCode | null {
  if (endReason) return `invitation-${endReason}`;
  return expiresAt <= now() ? 'invitation-expired' : null;
}

export type InvitationView =
  | { state: 'ended'; code: RefusalCode; isInside: boolean }
  | ({ state: 'sign-in' | 'somebody-else' | 'has-account' | 'accept' } & Live);
export type Live = { accountName: string; invitedBy: string; email: string; role: Role; expiresAt: Date };

/**
 * What the page of an invitation shows this reader. Reading spends nothing: a mail scanner opens links too.
 * @param member who is signed in, if anybody is
 */
export async function readInvitation(token: string, member: Member | null): Promise<InvitationView> {
  const found = await findByToken(token);
  if (!found) return { state: 'ended', code: 'invitation-unknown', isInside: false };
  const { invitation, accountName, invitedBy } = found;
  const code = endOf(found);
  if (code) return { state: 'ended', code, isInside: member?.accountId === invitation.accountId };
  const { email, role, expiresAt } = invitation;
  const live = { accountName, invitedBy, email, role, expiresAt };
  if (!member) return { state: 'sign-in', ...live };
  if (member.email !== email) return { state: 'somebody-else', ...live };
  return { state: (await hasAccountToKeep(member)) ? 'has-account' : 'accept', ...live };
}

/** The address that an invitation which still works was sent to. Refusals: those of its end, invitation-unknown. */
export async function addressToSignIn(token: string): Promise<Outcome<string>> {
  const found = await findByToken(token);
  const end = found ? endOf(found) : 'invitation-unknown';
  return found && !end ? done(found.invitation.email) : refuse(end ?? 'invitation-unknown');
}

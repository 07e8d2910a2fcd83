import 'server-only';
import { createHash } from 'node:crypto';
import type { Member } from '@/lib/auth/member';
import { after, DAY, now } from '@/lib/clock';
import { recordEvent } from '@/lib/db/events';
import { endInvitation, insertInvitation, lockOpenInvitation, replaceInvitation } from '@/lib/db/invitations';
import { accountNameOf } from '@/lib/db/members';
import { spend } from '@/lib/db/rate-counters';
import { done, type Outcome, refuse } from '@/lib/domain/refusals';
import type { Role } from '@/lib/domain/roles';
import { env } from '@/lib/env';
import { newId, newToken } from '@/lib/ids';
import { queueMailToStranger } from '@/lib/mail/outbox';
import { invitationLetter } from '@/lib/mail/people-letters';
import { paths } from '@/lib/paths';
import { fingerprint } from '@/lib/seal';
import { whoOf } from '../onboarding/change-draft';
import { changePeople } from './change-people';

/** How long an invitation works. */
const invitationLifeMs = 7 * DAY;
const limits = { perAccountADay: 30, perAddressADay: 5 };

/** What is stored of a token. */
export const invitationHash = (token: string): string => createHash('sha256').update(token).digest('hex');

type Invite = { key: string; email: string; role: Role };

/**
 * Invites an address into the account. Whether it belongs to somebody we know changes nothing: same answer, same mail.
 * Refusals: those of `changePeople`, member-already, too-often.
 */
export const invite = (member: Member, form: Invite): Promise<Outcome<'invited'>> =>
  changePeople(member, 'invite', form, async (people) => {
    const { email, role } = form;
    if (people.some((one) => one.email === email)) return refuse('member-already');
    const until = await send(member, email, role);
    if (until) return refuse('too-often', until);
    await note(member, 'member-invited', { email, role });
    return done('invited');
  });

type OfInvitation = { key: string; invitationId: string };

/**
 * Sends an invitation again: a new link for seven more days, and the earlier one ends.
 * Refusals: those of `changePeople`, invitation-over, too-often.
 */
export const inviteAgain = (member: Member, form: OfInvitation): Promise<Outcome<'invited'>> =>
  changePeople(member, 'invite-again', form, async () => {
    const invitation = await lockOpenInvitation(member.accountId, form.invitationId);
    if (!invitation) return refuse('invitation-over');
    const { email, role } = invitation;
    const until = await send(member, email, role);
    if (until) return refuse('too-often', until);
    await note(member, 'invitation-sent-again', { email });
    return done('invited');
  });

/** Takes an invitation back: its link says so from now on. Refusals: those of `changePeople`, invitation-over. */
export const withdrawInvitation = (member: Member, form: OfInvitation): Promise<Outcome<'withdrawn'>> =>
  changePeople(member, 'withdraw-invitation', form, async () => {
    const invitation = await lockOpenInvitation(member.accountId, form.invitationId);
    if (!invitation) return refuse('invitation-over');
    await endInvitation(invitation.id, 'withdrawn');
    await note(member, 'invitation-withdrawn', { email: invitation.email });
    return done('withdrawn');
  });

/** Writes the invitation and its mail. Answers until when it is too often, or null. The token is in the mail only. */
async function send(member: Member, email: string, role: Role): Promise<Date | null> {
  const { accountId } = member;
  const until =
    (await spend(`invite:${accountId}`, limits.perAccountADay, DAY)) ??
    (await spend(`invite-to:${fingerprint(email)}`, limits.perAddressADay, DAY));
  if (until) return until;
  await replaceInvitation(accountId, email);
  const token = newToken();
  const expiresAt = after(now(), invitationLifeMs);
  await insertInvitation({
    id: newId('inv'),
    ...whoOf(member),
    email,
    role,
    tokenHash: invitationHash(token),
    expiresAt,
  });
  const { appUrl, supportEmail } = env();
  const link = `${appUrl}${paths.invitation(token)}`;
  const accountName = await accountNameOf(accountId);
  await queueMailToStranger(
    email,
    invitationLetter({ accountName, invitedBy: member.email, role, link, endsAt: expiresAt }, supportEmail),
    expiresAt,
  );
  return null;
}

const note = (
  member: Member,
  name: 'member-invited' | 'invitation-sent-again' | 'invitation-withdrawn',
  detail: { email: string; role?: Role },
) => recordEvent({ ...whoOf(member), subjectId: member.accountId, name, detail });

import 'server-only';
import type { Member } from '@/lib/auth/member';
import { recordEvent } from '@/lib/db/events';
import { endInvitation, lockOpenInvitation } from '@/lib/db/invitations';
import { endMember, insertMember, lockAccount, membersOf } from '@/lib/db/members';
import { done, type Outcome, refuse } from '@/lib/domain/refusals';
import { log } from '@/lib/log';
import { joinedLetter } from '@/lib/mail/people-letters';
import { whoOf } from '../onboarding/change-draft';
import { once } from '../once';
import { hasAccountToKeep } from './own-account';
import { endOf, findByToken } from './read-invitation';
import { tellOwners } from './tell-people';

type Form = { key: string; token: string };

/**
 * Joins the account of an invitation. The empty account that the first sign-in opened is left behind; one with
 * something in it is not. Pressed twice, the second press finds that they are in.
 * Refusals: invitation-unknown, -used, -withdrawn, -replaced, -expired, -for-somebody-else, -has-account,
 * page-out-of-date (they joined another account at the same moment).
 */
export const acceptInvitation = (member: Member, { key, token }: Form): Promise<Outcome<'joined'>> =>
  once({ accountId: member.accountId, key, action: 'accept-invitation', content: {} }, async () => {
    const found = await findByToken(token);
    if (!found) return refuse('invitation-unknown');
    const { accountId, email, role } = found.invitation;
    if (email !== member.email) return refuse('invitation-for-somebody-else');
    // Always in the same order, so that two who lock both never wait for each other.
    for (const id of [accountId, member.accountId].toSorted()) await lockAccount(id);
    const me = (await membersOf(member.accountId)).find(({ id }) => id === member.memberId);
    // Another press of the same button was first: they are in, and it stays so.
    const isIn = (await membersOf(accountId)).some((one) => one.email === email);
    if (isIn) return done('joined');
    if (!me) return refuse('page-out-of-date');
    const locked = await lockOpenInvitation(accountId, found.invitation.id);
    if (!locked) return refuse(endOf((await findByToken(token)) ?? found) ?? 'invitation-expired');
    if (await hasAccountToKeep(member)) return refuse('invitation-has-account');

    await endMember(member.accountId, member.memberId);
    const memberId = await insertMember(accountId, me.userId, role);
    await endInvitation(locked.id, 'used');
    await recordEvent({ ...whoOf(member), subjectId: member.accountId, name: 'member-left' });
    await recordEvent({ accountId, memberId, subjectId: accountId, name: 'member-joined', detail: { role } });
    await tellOwners(accountId, (about, support) => joinedLetter({ ...about, email }, role, support), email);
    log('info', 'member-joined', { subjectId: accountId });
    return done('joined');
  });

import type { Member } from '@/lib/auth/member';
import { findMemberOfUser } from '@/lib/db/members';
import type { Role } from '@/lib/domain/roles';
import { sendQueuedMail } from '@/lib/mail/outbox';
import { acceptInvitation } from '@/lib/operations/people/accept-invitation';
import { invite } from '@/lib/operations/people/invite';
import { aMember, granted } from './builders';
import { key } from './builders-onboarding';
import { rows } from './database';
import type { TestSandbox } from './sandbox';

let invited = 0;
export const anAddress = (): string => `guest-${invited++}@example.com`;

/** Sends every mail that waits, as the workers would. */
export async function sendMails(): Promise<void> {
  const waiting = await rows<{ id: string }>(
    'select id from outbox where sent_at is null order by created_at, id',
  );
  for (const { id } of waiting) await sendQueuedMail(id);
}

/** The member behind an address now, as their next request would find them. */
export async function memberWith(email: string): Promise<Member> {
  const [user] = await rows<{ id: string }>('select id from users where email = $1', [email]);
  const member = user ? await findMemberOfUser(user.id) : null;
  if (!member) throw new Error(`${email} is no member`);
  return member;
}

/** Invitations as they are really sent and read: the token is in the mail, and nowhere else. */
export const peopleOf = (sandbox: TestSandbox) => {
  const tokenFor = async (email: string): Promise<string> => {
    await sendMails();
    const mails = await sandbox.control.mails(email);
    const link = mails.map(({ text }) => /\/invitation\/([\w-]{43})/.exec(text)?.[1]).find(Boolean);
    if (!link) throw new Error(`No invitation was mailed to ${email}`);
    return link;
  };
  const inviteTo = async (owner: Member, email = anAddress(), role: Role = 'member') => {
    granted(await invite(owner, { key: key(), email, role }));
    return { email, token: await tokenFor(email) };
  };
  /** Somebody who was invited and has joined. */
  const colleagueOf = async (owner: Member, role: Role = 'member'): Promise<Member> => {
    const { email, token } = await inviteTo(owner, anAddress(), role);
    granted(await acceptInvitation(await aMember(email), { key: key(), token }));
    return memberWith(email);
  };
  return { tokenFor, inviteTo, colleagueOf };
};

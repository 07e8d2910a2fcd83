import { goesAtOnce, staysAWhile } from '@/lib/domain/account-deletion';
import { clockText } from '@/lib/domain/clock-text';
import { type Role, roleWords } from '@/lib/domain/roles';
import { type Letter, signature } from './letters';

type Invitation = { accountName: string; invitedBy: string; role: Role; link: string; endsAt: Date };

/** Asks somebody into an account. The link opens a page with a button, so that a mail scanner cannot accept it. */
export const invitationLetter = (
  { accountName, invitedBy, role, link, endsAt }: Invitation,
  supportEmail: string,
): Letter => ({
  subject: 'You are invited to an account at PaxFlow',
  text: `${invitedBy} invites you to the account ${accountName} at PaxFlow, as ${roleWords[role].name.toLowerCase()}.\nPaxFlow connects phone numbers to WhatsApp. ${roleWords[role].may}\n\nOpen this link, sign in with this address and press the button there:\n\n${link}\n\nIt works once, until ${clockText(endsAt)}.\nYou do not know ${invitedBy}? Then you need to do nothing.\n${signature(supportEmail)}`,
});

type Deleted = { accountName: string; by: string; quarantineDays: number };

/** To everybody who was in it: the account is deleted. What is gone, and what stays for how long. */
export const accountDeletedLetter = (
  { accountName, by, quarantineDays }: Deleted,
  supportEmail: string,
): Letter => ({
  subject: 'An account at PaxFlow was deleted',
  text: `${by} deleted the account ${accountName} at PaxFlow. You need to do nothing.\n\nGone at once:\n${lines(goesAtOnce)}\n\nStays for a while:\n${lines(staysAWhile(quarantineDays).map(({ what, how }) => `${what}: for ${how}.`))}\n\nYou can sign in any time; then you begin with an empty account of your own.\nIf nobody of yours did that, answer this mail today.\n${signature(supportEmail)}`,
});

const lines = (all: readonly string[]): string => all.map((line) => `- ${line}`).join('\n');

type About = { email: string; accountName: string; link: string };

/** To the owners: somebody is in the account now. */
export const joinedLetter = (
  { email, accountName, link }: About,
  role: Role,
  supportEmail: string,
): Letter => ({
  subject: 'Somebody joined your account at PaxFlow',
  text: `${email} accepted the invitation to the account ${accountName} and is in it now, as ${roleWords[role].name.toLowerCase()}.\nYou need to do nothing. If that is wrong, remove them here:\n\n${link}\n${signature(supportEmail)}`,
});

/** To the owners: somebody is not in the account any more. */
export const goneLetter = (
  { email, accountName, link }: About,
  by: string | null,
  supportEmail: string,
): Letter => ({
  subject: 'Somebody is no longer in your account at PaxFlow',
  text: `${email} is no longer in the account ${accountName}. ${by ? `${by} removed them.` : 'They left it.'}\nThey are signed out. What they did keeps their name.\nYou need to do nothing. Who is in the account:\n\n${link}\n${signature(supportEmail)}`,
});

/** To the person who was removed. */
export const removedLetter = ({ accountName, link }: Omit<About, 'email'>, supportEmail: string): Letter => ({
  subject: 'You are no longer in an account at PaxFlow',
  text: `An owner removed you from the account ${accountName}, so you were signed out.\nThe numbers of that account stay connected. If that is wrong, ask an owner to invite you again.\nYou can sign in any time; then you begin with an account of your own:\n\n${link}\n${signature(supportEmail)}`,
});

/** To the person whose role changed. */
export const roleChangedLetter = (
  { accountName, link }: Omit<About, 'email'>,
  role: Role,
  supportEmail: string,
): Letter => ({
  subject: 'What you may do at PaxFlow has changed',
  text: `In the account ${accountName} you are now ${roleWords[role].name.toLowerCase()}. ${roleWords[role].may}\nYou were signed out once, so that it counts at once. Sign in again here:\n\n${link}\n${signature(supportEmail)}`,
});

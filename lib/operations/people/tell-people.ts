import 'server-only';
import { accountNameOf, membersOf } from '@/lib/db/members';
import { env } from '@/lib/env';
import type { Letter } from '@/lib/mail/letters';
import { queueMail } from '@/lib/mail/outbox';
import { paths } from '@/lib/paths';

type About = { accountName: string; link: string };
type LetterAbout = (about: About, supportEmail: string) => Letter;

const aboutAccount = async (accountId: string): Promise<About> => ({
  accountName: await accountNameOf(accountId),
  link: `${env().appUrl}${paths.account}`,
});

/** Mails every owner about the account's people, in the open transaction; not the person it is about. */
export async function tellOwners(accountId: string, letter: LetterAbout, except: string): Promise<void> {
  const about = await aboutAccount(accountId);
  for (const { role, email } of await membersOf(accountId))
    if (role === 'owner' && email !== except) await queueMail(email, letter(about, env().supportEmail));
}

/** Mails one person about their own place in the account. */
export async function tellPerson(accountId: string, email: string, letter: LetterAbout): Promise<void> {
  await queueMail(email, letter(await aboutAccount(accountId), env().supportEmail));
}

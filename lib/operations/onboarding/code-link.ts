import 'server-only';
import { createHash, createHmac } from 'node:crypto';
import type { Member } from '@/lib/auth/member';
import { after, DAY, HOUR, MINUTE, now } from '@/lib/clock';
import { findNewestCodeLink, insertCodeLink, replaceCodeLink } from '@/lib/db/code-links';
import { lastEvent } from '@/lib/db/events';
import { accountNameOf } from '@/lib/db/members';
import { findNumber } from '@/lib/db/numbers';
import { spend } from '@/lib/db/rate-counters';
import type { StepSlug } from '@/lib/domain/onboarding-steps';
import { done, type Outcome, refuse } from '@/lib/domain/refusals';
import { env } from '@/lib/env';
import { newId } from '@/lib/ids';
import { codeLinkLetter } from '@/lib/mail/letters';
import { queueMailToStranger } from '@/lib/mail/outbox';
import { paths } from '@/lib/paths';
import { fingerprint } from '@/lib/seal';
import { changeDraft, whoOf } from './change-draft';

/** How long the link for the person with the phone works. Source: UX guidelines 4.9. */
const linkLifeMs = 30 * MINUTE;
const limits = { linksPerHour: 10, mailsPerHour: 5, mailsPerAddressADay: 3 };

/**
 * The token of one link: 256 bits that only this app can make from the link's id. So the page of its maker can show it
 * again, and yet no token is stored.
 */
const tokenOf = (linkId: string): string =>
  createHmac('sha256', env().authSecret).update(`code-link:${linkId}`).digest('base64url');

/** What is stored of a token. */
export const codeLinkHash = (token: string): string => createHash('sha256').update(token).digest('hex');

type OfNumber = { key: string; numberId: string };

/**
 * Makes the link for the person who holds the phone; it replaces the one before.
 * Refusals: page-out-of-date (the number changed, is verified, or is a PaxFlow number, whose codes arrive here), too-often.
 */
export const makeCodeLink = (member: Member, form: OfNumber): Promise<Outcome<StepSlug>> =>
  changeDraft(member, form, 'code-link-made', async (draft) => {
    const { numberId } = form;
    const number = await findNumber(numberId);
    if (number?.source !== 'own' || draft.verifiedNumberId === numberId) return refuse('page-out-of-date');
    const until = await spend(`code-link:${member.accountId}`, limits.linksPerHour, HOUR);
    if (until) return refuse('too-often', until);
    await replaceCodeLink(draft.id);
    const id = newId('lnk');
    await insertCodeLink({
      id,
      ...whoOf(member),
      draftId: draft.id,
      numberId,
      tokenHash: codeLinkHash(tokenOf(id)),
      expiresAt: after(now(), linkLifeMs),
    });
    return done({});
  });

export type LiveCodeLink = { address: string; expiresAt: Date; mailedAt: Date | null };

/** The link that works now for this draft and number, as its maker may see it; null when there is none. */
export async function liveCodeLink(
  accountId: string,
  draftId: string,
  numberId: string,
): Promise<LiveCodeLink | null> {
  const link = await findNewestCodeLink(accountId, draftId);
  if (!link || link.numberId !== numberId || link.expiresAt <= now()) return null;
  const mailed = await lastEvent(draftId, 'code-link-mailed');
  return {
    address: `${env().appUrl}${paths.codeLink(tokenOf(link.id))}`,
    expiresAt: link.expiresAt,
    mailedAt: mailed && mailed.at >= link.createdAt ? mailed.at : null,
  };
}

type MailCodeLink = OfNumber & { email: string };

/**
 * Mails the link that works now. The address is part of the mail only, and forgotten with it.
 * Refusals: code-link-expired (make a new one), too-often, page-out-of-date.
 */
export const mailCodeLink = (
  member: Member,
  { key, numberId, email }: MailCodeLink,
): Promise<Outcome<StepSlug>> =>
  changeDraft(
    member,
    { key, numberId, mark: fingerprint(`${key}:${email}`) },
    'code-link-mailed',
    async (draft) => {
      const { accountId } = member;
      const link = await liveCodeLink(accountId, draft.id, numberId);
      const number = await findNumber(numberId);
      if (!link || !number) return refuse('code-link-expired');
      const until =
        (await spend(`code-link-mail:${accountId}`, limits.mailsPerHour, HOUR)) ??
        (await spend(`code-link-mail-to:${fingerprint(email)}`, limits.mailsPerAddressADay, DAY));
      if (until) return refuse('too-often', until);
      const accountName = await accountNameOf(accountId);
      const { supportEmail } = env();
      await queueMailToStranger(
        email,
        codeLinkLetter(accountName, number.e164, link.address, link.expiresAt, supportEmail),
        link.expiresAt,
      );
      return done({});
    },
  );

import 'server-only';
import { HOUR } from '@/lib/clock';
import { transaction } from '@/lib/db/client';
import { findOpenDraft } from '@/lib/db/drafts';
import { recordEvent } from '@/lib/db/events';
import { addressesForStep } from '@/lib/db/members';
import { findGrant, type Grant, keepOffers } from '@/lib/db/meta-grants';
import type { AccountOffer } from '@/lib/domain/meta-business';
import { env } from '@/lib/env';
import { enqueue } from '@/lib/jobs/queue';
import { businessApprovedLetter } from '@/lib/mail/letters';
import { queueMail } from '@/lib/mail/outbox';
import { paths } from '@/lib/paths';
import { offersOf } from './read-grant';

/** Two weeks of hours: then the access is forgotten too. */
const lastRound = 14 * 24;

/**
 * The job behind "we look each hour": reads the accounts that wait for Meta's review again, and mails once when one is
 * approved. Ends when the customer has gone on, or left.
 */
export async function lookAtBusiness(grantId: string, round: number): Promise<void> {
  const grant = await findGrant(grantId);
  const open = grant ? await findOpenDraft(grant.accountId) : null;
  if (!grant || open?.draft.id !== grant.draftId || !grant.offers.some(isInReview)) return;
  const read = await offersOf(grant, open.number?.e164 ?? null);
  const offers = read.ok ? read.value : grant.offers;
  await transaction(async () => {
    if (read.ok) await keepOffers(grantId, offers);
    const approved = approvedNow(grant.offers, offers);
    if (approved.length > 0) await tell(grant, approved);
    if (offers.some(isInReview) && round < lastRound)
      await enqueue('look-at-business', { grantId, round: round + 1 }, HOUR / 1000);
  });
}

const isInReview = ({ review }: AccountOffer) => review === 'pending';

/** The accounts that waited before and are approved now, by Meta's ids. */
const approvedNow = (before: AccountOffer[], after: AccountOffer[]): string[] => {
  const waiting = before.filter(isInReview).map(({ wabaId }) => wabaId);
  return after
    .filter(({ wabaId, review }) => waiting.includes(wabaId) && review === 'approved')
    .map(({ wabaId }) => wabaId);
};

async function tell({ id, accountId, memberId, draftId }: Grant, approved: string[]): Promise<void> {
  const { appUrl, supportEmail } = env();
  await recordEvent({ accountId, subjectId: draftId, name: 'business-approved' });
  const letter = businessApprovedLetter(`${appUrl}${paths.step('business')}`, supportEmail);
  for (const email of await addressesForStep(memberId))
    await queueMail(email, letter, { about: `business-approved ${id} ${approved.toSorted().join(' ')}` });
}

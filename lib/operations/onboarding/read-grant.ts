import 'server-only';
import type { Member } from '@/lib/auth/member';
import { HOUR, now } from '@/lib/clock';
import { transaction } from '@/lib/db/client';
import { findGrantOfDraft, type Grant, keepOffers } from '@/lib/db/meta-grants';
import { spend } from '@/lib/db/rate-counters';
import type { AccountOffer } from '@/lib/domain/meta-business';
import { done, type Outcome, type Refusal, refuse } from '@/lib/domain/refusals';
import { enqueue } from '@/lib/jobs/queue';
import { unseal } from '@/lib/seal';
import { graph } from '@/lib/whatsapp';
import { refusalFor } from '@/lib/whatsapp/errors';
import type { MetaFailure, MetaToken, MetaVerb } from '@/lib/whatsapp/types';
import { describeAccounts } from './describe-accounts';
import { takeInHand } from './draft-in-hand';
import { readOnboarding } from './read-onboarding';

/** The parts of the business step, each a page of its own. */
export type BusinessPart = 'start' | 'choose' | 'confirm' | 'name';

const neededScopes = ['whatsapp_business_management', 'whatsapp_business_messaging'];
const looksPerHour = 30;

/** The account a grant is about: the chosen one, or the only one. Null while the customer has to choose. */
export const chosenOffer = ({ offers, chosenWabaId }: Grant): AccountOffer | null =>
  offers.length === 1 ? (offers[0] ?? null) : (offers.find(({ wabaId }) => wabaId === chosenWabaId) ?? null);

/** The part of the step a grant leads to. */
export const partOf = (grant: Grant): BusinessPart => {
  if (grant.offers.length === 0) return 'start';
  return chosenOffer(grant) ? 'confirm' : 'choose';
};

/**
 * Asks Meta which accounts a grant reaches and what it says of each, and keeps the answer for the pages.
 * Refusals: meta-account-missing, meta-permission-missing, and Meta's own.
 */
export async function readGrant(member: Member): Promise<Outcome<BusinessPart>> {
  const onboarding = await readOnboarding(member.accountId);
  if (!onboarding) return refuse('no-open-onboarding');
  const { draft, number } = onboarding;
  const grant = await findGrantOfDraft(draft.id);
  // Confirmed in the meantime: what it brought is in place already.
  if (!grant) return done(draft.businessId ? 'name' : 'start');
  const offers = await offersOf(grant, number?.e164 ?? null);
  if (!offers.ok) return offers;
  await keepRead(grant, offers.value);
  return done(partOf({ ...grant, offers: offers.value }));
}

/** The same when the customer presses "Ask Meta again". Refusals: too-often, those of `draftInHand` and `readGrant`. */
export async function lookAgain(member: Member): Promise<Outcome<BusinessPart>> {
  const inHand = await takeInHand(member);
  if (!inHand.ok) return inHand;
  const until = await spend(`look-at-business:${member.accountId}`, looksPerHour, HOUR);
  return until ? refuse('too-often', until) : readGrant(member);
}

/** Meta's description of every account a grant reaches. Refusals as above. */
export async function offersOf(grant: Grant, e164: string | null): Promise<Outcome<AccountOffer[]>> {
  const token = unseal(grant.sealedToken, grant.id);
  const granted = await graph().debugToken(token);
  if (!granted.ok) return refusedBy('debugToken', granted.failure);
  const missing = missingIn(granted.value);
  if (missing) return refuse(missing);
  const described = await describeAccounts(token, granted.value, e164);
  return described.ok ? done(described.value) : refusedBy('readWaba', described.failure);
}

function missingIn({ isValid, scopes, wabaIds }: MetaToken): Refusal['code'] | null {
  if (!isValid || !neededScopes.every((scope) => scopes.includes(scope))) return 'meta-permission-missing';
  return wabaIds.length === 0 ? 'meta-account-missing' : null;
}

const refusedBy = (verb: MetaVerb, failure: MetaFailure): { ok: false; refusal: Refusal } => ({
  ok: false,
  refusal: refusalFor(verb, failure, now()),
});

const isInReview = ({ review }: AccountOffer) => review === 'pending';

/** Whoever waits for Meta's review of an account is told by mail: we look for them. */
const keepRead = (grant: Grant, offers: AccountOffer[]): Promise<void> =>
  transaction(async () => {
    await keepOffers(grant.id, offers);
    const isFirst = grant.readAt === null;
    if (isFirst && offers.some(isInReview))
      await enqueue('look-at-business', { grantId: grant.id, round: 1 }, HOUR / 1000);
  });

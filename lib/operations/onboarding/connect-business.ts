import 'server-only';
import type { Member } from '@/lib/auth/member';
import { updateOpenDraft } from '@/lib/db/drafts';
import { recordEvent } from '@/lib/db/events';
import { keepMetaBusiness } from '@/lib/db/meta-businesses';
import { chooseOffer, forgetGrantOfDraft, type Grant, lockGrantOfDraft } from '@/lib/db/meta-grants';
import { findRegistrationOfDraft } from '@/lib/db/registrations';
import { warningsOnName } from '@/lib/domain/display-name';
import { type AccountOffer, mayGoOn, problemOf } from '@/lib/domain/meta-business';
import type { StepSlug } from '@/lib/domain/onboarding-steps';
import { done, type Outcome, refuse } from '@/lib/domain/refusals';
import { unseal } from '@/lib/seal';
import { once } from '../once';
import { changeDraft, whoOf } from './change-draft';
import { draftInHand } from './draft-in-hand';
import { numberAfresh } from './number-afresh';
import type { BusinessPart } from './read-grant';
import { nextStepOf } from './read-onboarding';

type Draft = Extract<Awaited<ReturnType<typeof draftInHand>>, { ok: true }>['value'];

/** Finds what a form about one account is about. Refusals: those of `draftInHand`, page-out-of-date (offered no more). */
async function offered(
  member: Member,
  wabaId: string,
): Promise<Outcome<{ draft: Draft; grant: Grant; offer: AccountOffer }>> {
  const inHand = await draftInHand(member);
  if (!inHand.ok) return inHand;
  const draft = inHand.value;
  const grant = await lockGrantOfDraft(draft.id);
  const offer = grant?.offers.find((one) => one.wabaId === wabaId);
  return grant && offer ? done({ draft, grant, offer }) : refuse('page-out-of-date');
}

/** Chooses one of several accounts that Meta's window gave access to. It is shown back before it counts. */
export const chooseBusiness = (
  member: Member,
  form: { key: string; wabaId: string },
): Promise<Outcome<BusinessPart>> =>
  once({ accountId: member.accountId, key: form.key, action: 'business-chosen', content: form }, async () => {
    const found = await offered(member, form.wabaId);
    if (!found.ok) return found;
    await chooseOffer(found.value.grant.id, form.wabaId);
    return done<BusinessPart>('confirm');
  });

/**
 * "Yes, this is my business": the access moves from the visit into the customer's businesses.
 * @returns the step to go on with
 * Refusals: no-open-onboarding, page-out-of-date (another account was chosen since), and what speaks against the
 * account (`problemOf`), as far as Meta told us when we read it.
 */
export const confirmBusiness = (
  member: Member,
  form: { key: string; offer: string },
): Promise<Outcome<StepSlug>> =>
  once(
    { accountId: member.accountId, key: form.key, action: 'business-connected', content: form },
    async () => {
      const found = await offered(member, form.offer);
      if (!found.ok) return found;
      const { draft, grant, offer } = found.value;
      const isChosen = grant.offers.length === 1 || grant.chosenWabaId === offer.wabaId;
      if (!isChosen) return refuse('page-out-of-date');
      const problem = problemOf(offer);
      if (problem && !mayGoOn(problem)) return refuse(problem);
      await adopt(member, draft, grant, offer);
      return done(await nextStepOf(member.accountId));
    },
  );

async function adopt(
  member: Member,
  draft: Draft,
  grant: Grant,
  { wabaId, name }: AccountOffer,
): Promise<void> {
  const { accountId } = member;
  const token = unseal(grant.sealedToken, grant.id);
  const businessId = await keepMetaBusiness({ accountId, wabaId, name, token });
  // A repair empties the draft's business; the registration still knows it.
  const before = draft.businessId ?? (await findRegistrationOfDraft(accountId, draft.id))?.businessId;
  // In another business the number is another object at Meta, verified anew.
  await updateOpenDraft(accountId, draft.id, { businessId, ...(businessId === before ? {} : numberAfresh) });
  await forgetGrantOfDraft(draft.id);
  await recordEvent({
    ...whoOf(member),
    subjectId: draft.id,
    name: 'business-connected',
    detail: { wabaId },
  });
}

type Name = { key: string; displayName: string; checkedName?: string };

/**
 * Saves the display name. Refusals: display-name-unchecked (Meta may turn it down, and the customer has not seen why
 * yet), display-name-in-review, once Meta has the number under another name.
 */
export const giveDisplayName = (member: Member, { checkedName, ...form }: Name) =>
  changeDraft(member, form, 'display-name-given', async (draft) => {
    const { displayName } = form;
    const isAtMeta = draft.phoneNumberId !== null && draft.displayName !== displayName;
    if (isAtMeta) return refuse('display-name-in-review');
    const isNew = draft.displayName !== displayName;
    if (isNew && isUnchecked(displayName, checkedName)) return refuse('display-name-unchecked');
    return done({ displayName });
  });

/** A name that a rule warns of, and whose warnings were not shown for this very spelling. */
export const isUnchecked = (name: string, checkedName: string | undefined): boolean =>
  name !== checkedName && warningsOnName(name).length > 0;

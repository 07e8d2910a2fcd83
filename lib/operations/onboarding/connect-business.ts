import 'server-only';
import type { Member } from '@/lib/auth/member';
import { now } from '@/lib/clock';
import { lockOpenDraft, updateOpenDraft } from '@/lib/db/drafts';
import { recordEvent } from '@/lib/db/events';
import { keepMetaBusiness } from '@/lib/db/meta-businesses';
import { findRegistrationOfDraft } from '@/lib/db/registrations';
import type { StepSlug } from '@/lib/domain/onboarding-steps';
import { done, type Outcome, type Refusal, refuse } from '@/lib/domain/refusals';
import { env } from '@/lib/env';
import { graph } from '@/lib/whatsapp';
import { refusalFor } from '@/lib/whatsapp/errors';
import type { MetaFailure, MetaVerb, MetaWaba } from '@/lib/whatsapp/types';
import { inTransaction } from '../once';
import { changeDraft, whoOf } from './change-draft';
import { dialogState, isDialogState } from './dialog-state';
import { numberAfresh } from './number-afresh';
import { nextStepOf } from './read-onboarding';

const returnAddress = () => `${env().appUrl}/onboarding/business/return`;
const neededScopes = ['whatsapp_business_management', 'whatsapp_business_messaging'];

/** Where Meta's window opens for this member. Making the address changes nothing. */
export function dialogAddress(member: Member): string {
  const { metaDialogUrl, metaAppId, metaConfigId } = env();
  const address = new URL(metaDialogUrl);
  address.search = new URLSearchParams({
    client_id: metaAppId,
    config_id: metaConfigId,
    redirect_uri: returnAddress(),
    response_type: 'code',
    state: dialogState(member),
  }).toString();
  return address.href;
}

type Return = { code: string | null; state: string | null };
type Access = { token: string; waba: MetaWaba };

/**
 * Coming back from Meta's window is not success: the code is exchanged and the access is read before we say so.
 * Refusals: meta-window-left, meta-window-expired, meta-permission-missing, meta-business-restricted, and Meta's own.
 */
export async function connectBusiness(member: Member, { code, state }: Return): Promise<Outcome<StepSlug>> {
  if (!state || !isDialogState(member, state)) return refuse('page-out-of-date');
  if (!code) return refuse('meta-window-left');
  const access = await readAccess(code);
  return access.ok ? keepAccess(member, access.value) : access;
}

async function readAccess(code: string): Promise<Outcome<Access>> {
  const meta = graph();
  const exchanged = await meta.exchangeCode(code, returnAddress());
  if (!exchanged.ok) return refusedBy('exchangeCode', exchanged.failure);
  const { token } = exchanged.value;
  const granted = await meta.debugToken(token);
  if (!granted.ok) return refusedBy('debugToken', granted.failure);
  const [wabaId] = granted.value.wabaIds;
  const hasScopes = neededScopes.every((scope) => granted.value.scopes.includes(scope));
  if (!granted.value.isValid || !hasScopes || !wabaId) return refuse('meta-permission-missing');
  const waba = await meta.readWaba(token, wabaId);
  if (!waba.ok) return refusedBy('readWaba', waba.failure);
  const { reviewStatus } = waba.value;
  if (reviewStatus === 'rejected' || reviewStatus === 'restricted') return refuse('meta-business-restricted');
  return done({ token, waba: waba.value });
}

const refusedBy = (verb: MetaVerb, failure: MetaFailure): { ok: false; refusal: Refusal } => ({
  ok: false,
  refusal: refusalFor(verb, failure, now()),
});

const keepAccess = (member: Member, { token, waba }: Access): Promise<Outcome<StepSlug>> =>
  inTransaction(async () => {
    const { accountId } = member;
    const draft = await lockOpenDraft(accountId);
    if (!draft) return refuse('no-open-onboarding');
    const businessId = await keepMetaBusiness({ accountId, wabaId: waba.wabaId, name: waba.name, token });
    // A repair empties the draft's business; the registration still knows it.
    const before = draft.businessId ?? (await findRegistrationOfDraft(accountId, draft.id))?.businessId;
    // In another business the number is another object at Meta, verified anew.
    await updateOpenDraft(accountId, draft.id, {
      businessId,
      ...(businessId === before ? {} : numberAfresh),
    });
    await recordEvent({ ...whoOf(member), subjectId: draft.id, name: 'business-connected' });
    return done(await nextStepOf(accountId));
  });

type Name = { key: string; displayName: string };

/** Saves the display name. Refusal: display-name-in-review, once Meta has the number under another name. */
export const giveDisplayName = (member: Member, form: Name) =>
  changeDraft(member, form, 'display-name-given', async (draft) => {
    const isAtMeta = draft.phoneNumberId !== null && draft.displayName !== form.displayName;
    return isAtMeta ? refuse('display-name-in-review') : done({ displayName: form.displayName });
  });

import 'server-only';
import { now } from '@/lib/clock';
import { type DraftChange, lockOpenDraft, updateDraftAsRead } from '@/lib/db/drafts';
import { recordEvent } from '@/lib/db/events';
import { findRegistrationOfDraft } from '@/lib/db/registrations';
import type { StepSlug } from '@/lib/domain/onboarding-steps';
import { done, type Outcome, refuse } from '@/lib/domain/refusals';
import { graph } from '@/lib/whatsapp';
import type { MetaNumber } from '@/lib/whatsapp/types';
import { once } from '../once';
import { isPinInForce } from '../registration/budget';
import type { CodeContext } from './code-context';
import { numberAfresh } from './number-afresh';
import { nextStepOf } from './read-onboarding';

/** Who hands a code on or asks for one: a member, somebody without an account who holds the phone, or the carrier's SMS. */
export type CodeGiver = {
  accountId: string;
  memberId: string | null;
  via: 'wizard' | 'phone-holder-link' | 'sms';
};

/** Somebody removed the number at Meta: the next code adds it anew. */
export const forgetAtMeta = ({ draft }: CodeContext) => updateDraftAsRead(draft, numberAfresh);

/** What Meta says of the number now; null when it says nothing. */
export async function readAtMeta({ access }: CodeContext, phoneNumberId: string): Promise<MetaNumber | null> {
  const read = await graph().readNumber(access.token, phoneNumberId);
  return read.ok ? read.value : null;
}

/** Meta refuses a code for a number it has verified already; reading tells that apart from the other causes. */
export const isVerified = (number: MetaNumber | null): boolean => number?.codeVerification === 'verified';

/** True when the number has a PIN that is not ours, and that registering will ask for. */
async function hasOldPin({ draft, number }: CodeContext, atMeta: MetaNumber): Promise<boolean> {
  const isLive = atMeta.isOnCloudApi && atMeta.status === 'connected';
  if (!atMeta.isPinEnabled || isLive) return false;
  const earlier = await findRegistrationOfDraft(draft.accountId, draft.id);
  return !(earlier?.numberId === number.id && (await isPinInForce(earlier)));
}

/** What a proved code changes in the draft. Where Meta speaks of an old PIN, that is asked for next. */
export async function verifiedNow(context: CodeContext, atMeta: MetaNumber | null): Promise<DraftChange> {
  const verified = { verifiedNumberId: context.number.id, verifiedAt: now(), codeUnlockAt: null };
  if (!atMeta) return verified;
  const { pinState } = context.draft;
  return { ...verified, pinState: (await hasOldPin(context, atMeta)) ? (pinState ?? 'asked') : null };
}

/** Writes what Meta answered to one form, with its audit line, once however often that form arrives. */
export const keepAnswer = (
  { accountId, memberId, via }: CodeGiver,
  key: string,
  { draft, number }: CodeContext,
  name: 'code-asked' | 'number-verified',
  change: DraftChange,
  alongside: () => Promise<unknown> = async () => undefined,
): Promise<Outcome<StepSlug>> =>
  once({ accountId, key: `${key}:${name}`, action: name, content: {} }, async () => {
    const locked = await lockOpenDraft(accountId);
    // Two devices entered the same code: it is proved once, and both are told so.
    if (name === 'number-verified' && locked?.id === draft.id && locked.verifiedNumberId === number.id)
      return done(await nextStepOf(accountId));
    if (!(await updateDraftAsRead(draft, change))) return refuse('page-out-of-date');
    await recordEvent({ accountId, memberId, subjectId: draft.id, name, detail: { via } });
    await alongside();
    return done(await nextStepOf(accountId));
  });

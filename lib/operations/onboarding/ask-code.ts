import 'server-only';
import type { Member } from '@/lib/auth/member';
import { after, DAY, HOUR, MINUTE, now } from '@/lib/clock';
import { type DraftChange, updateDraftAsRead } from '@/lib/db/drafts';
import { recordEvent } from '@/lib/db/events';
import { giveBack, spend } from '@/lib/db/rate-counters';
import type { StepSlug } from '@/lib/domain/onboarding-steps';
import { done, type Outcome, type Refusal, refuse } from '@/lib/domain/refusals';
import { graph } from '@/lib/whatsapp';
import { refusalFor } from '@/lib/whatsapp/errors';
import type { CodeMethod } from '@/lib/whatsapp/types';
import { callMeta } from '../call-meta';
import { bindKey, once } from '../once';
import { whoOf } from './change-draft';
import { type CodeContext, codeContext } from './code-context';
import { addNumberAtMeta, claimNumber } from './meta-number';
import { nextStepOf } from './read-onboarding';

type AskCode = { key: string; numberId: string; method: CodeMethod };

/** Codes we ask Meta for per number, below what Meta allows. Rule: security rules 23. */
const limits = { apartMs: MINUTE, perHour: 3, perThreeDays: 9 };

/**
 * Asks Meta to send a code by SMS or call. Adds the number to the customer's business first, where it is not there yet.
 * @returns the step to go on with: `code`, or a later one when Meta has verified the number before
 * Refusals: page-out-of-date (also when the number changed while Meta was asked), code-too-soon,
 * code-asked-too-often, code-maybe-sent, number-on-whatsapp, code-not-sent and Meta's others.
 */
export async function askCode(member: Member, form: AskCode): Promise<Outcome<StepSlug>> {
  const loaded = await codeContext(member, form.numberId);
  if (!loaded.ok) return loaded;
  const context = loaded.value;
  const bound = await bindKey({
    accountId: member.accountId,
    key: form.key,
    action: 'ask-code',
    content: form,
  });
  if (!bound.ok) return bound;
  const added = await addNumberAtMeta(member, form.key, context);
  if (!added.ok) return added;
  const phoneNumberId = added.value;
  const isNew = context.draft.phoneNumberId !== phoneNumberId;
  if (isNew && !(await updateDraftAsRead(context.draft, { phoneNumberId })))
    return refuse('page-out-of-date');

  const asked = await callMeta(
    {
      accountId: member.accountId,
      key: form.key,
      verb: 'requestCode',
      numberId: context.number.id,
      isAutomatic: false,
    },
    async () => (await claimNumber(member, context)) ?? ourLimits(context.number.id),
    () =>
      graph().requestCode(context.access.token, phoneNumberId, { method: form.method, language: 'en_US' }),
  );
  const keepSent = () =>
    keep(member, form.key, context, 'code-asked', { codeMethod: form.method, codeSentAt: now() });
  if (!asked.ok && 'refusal' in asked) return isAnswerLost(context, asked.refusal) ? keepSent() : asked;
  if (asked.ok) return keepSent();
  if (await isVerifiedAtMeta(context, phoneNumberId))
    return keep(member, form.key, context, 'number-verified', verifiedNow(context));
  if (asked.failure.kind === 'silent') await keepSent();
  // No code is on its way, so the other way may be tried at once.
  else await giveBack(apart(context.number.id));
  const { code, until } = refusalFor('requestCode', asked.failure, now());
  if (code === 'number-removed-at-meta') await forgetAtMeta(context);
  return refuse(code, until);
}

const apart = (numberId: string) => `code-apart:${numberId}`;

/** Asked for a moment ago, and yet the draft knows of no code: the server ended in between. The code may well arrive. */
const isAnswerLost = ({ draft }: CodeContext, { code }: Refusal): boolean =>
  code === 'code-too-soon' && draft.codeSentAt === null;

async function ourLimits(numberId: string): Promise<Refusal | null> {
  const soon = await spend(apart(numberId), 1, limits.apartMs);
  if (soon) return { code: 'code-too-soon', until: soon };
  const often =
    (await spend(`code-hour:${numberId}`, limits.perHour, HOUR)) ??
    (await spend(`code-days:${numberId}`, limits.perThreeDays, 3 * DAY));
  return often ? { code: 'code-asked-too-often', until: often } : null;
}

/** Somebody removed the number at Meta: the next code adds it anew. */
export const forgetAtMeta = ({ draft }: CodeContext) =>
  updateDraftAsRead(draft, { phoneNumberId: null, codeMethod: null, codeSentAt: null });

/** Meta refuses a code for a number it has verified already; reading tells that apart from the other causes. */
export async function isVerifiedAtMeta({ access }: CodeContext, phoneNumberId: string): Promise<boolean> {
  const read = await graph().readNumber(access.token, phoneNumberId);
  return read.ok && read.value.codeVerification === 'verified';
}

/** What a proved code changes in the draft. */
export const verifiedNow = ({ number }: CodeContext): DraftChange => ({
  verifiedNumberId: number.id,
  verifiedAt: now(),
});

/** Writes what Meta answered to one form, with its audit line, once however often that form arrives. */
export const keep = (
  member: Member,
  key: string,
  { draft }: CodeContext,
  name: 'code-asked' | 'number-verified',
  change: DraftChange,
): Promise<Outcome<StepSlug>> =>
  once({ accountId: member.accountId, key: `${key}:${name}`, action: name, content: {} }, async () => {
    if (!(await updateDraftAsRead(draft, change))) return refuse('page-out-of-date');
    await recordEvent({ ...whoOf(member), subjectId: draft.id, name });
    return done(await nextStepOf(member.accountId));
  });

/** How long Meta accepts a code. Source: Meta's OpenAPI, verify_code. */
export const codeLifeMs = 10 * MINUTE;

/** When another code may be asked for. */
export const nextCodeAt = (codeSentAt: Date): Date => after(codeSentAt, limits.apartMs);

import 'server-only';
import type { Member } from '@/lib/auth/member';
import { after, now } from '@/lib/clock';
import { updateDraftAsRead } from '@/lib/db/drafts';
import { callsSince } from '@/lib/db/meta-calls';
import { codeLimits } from '@/lib/domain/code-limits';
import type { StepSlug } from '@/lib/domain/onboarding-steps';
import { type Outcome, type Refusal, refuse } from '@/lib/domain/refusals';
import { graph } from '@/lib/whatsapp';
import { refusalFor } from '@/lib/whatsapp/errors';
import type { CodeMethod } from '@/lib/whatsapp/types';
import { callMeta } from '../call-meta';
import { bindKey } from '../once';
import { whoOf } from './change-draft';
import {
  type CodeGiver,
  forgetAtMeta,
  isVerified,
  keepAnswer,
  readAtMeta,
  verifiedNow,
} from './code-answers';
import { type CodeContext, codeContext } from './code-context';
import { codeGuard, promiseUnlockMail } from './code-limits';
import { takeInHand } from './draft-in-hand';
import { addNumberAtMeta, claimNumber } from './meta-number';
import { nameItBrings } from './moving-number';
import { isMoving } from './read-onboarding';

type AskCode = { key: string; numberId: string; method: CodeMethod };

/**
 * Asks Meta to send a code by SMS or call. Adds the number to the customer's business first, where it is not there yet.
 * @returns the step to go on with: `code`, or a later one when Meta has verified the number before
 * Refusals: those of `draftInHand`, page-out-of-date (also when the number changed while Meta was asked), code-too-soon, codes-kept-back,
 * code-tries-spent, code-asked-too-often, code-maybe-sent, number-on-whatsapp, code-not-sent and Meta's others.
 */
export async function askCode(member: Member, form: AskCode): Promise<Outcome<StepSlug>> {
  const inHand = await takeInHand(member);
  if (!inHand.ok) return inHand;
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
  if (isNew) {
    const name = isMoving(context.draft) ? await nameItBrings(context, phoneNumberId) : null;
    if (name && !name.ok) return name;
    const change = { phoneNumberId, ...(name ? { displayName: name.value } : {}) };
    if (!(await updateDraftAsRead(context.draft, change))) return refuse('page-out-of-date');
  }
  const asked = await send(member, form, context, phoneNumberId);
  if (!asked.ok) await promiseUnlockMail(context);
  return asked;
}

async function send(
  member: Member,
  { key, method }: AskCode,
  context: CodeContext,
  phoneNumberId: string,
): Promise<Outcome<StepSlug>> {
  const numberId = context.number.id;
  const giver: CodeGiver = { ...whoOf(member), via: 'wizard' };
  const asked = await callMeta(
    { accountId: member.accountId, key, verb: 'requestCode', numberId, isAutomatic: false },
    async (callId) => (await claimNumber(member, context)) ?? codeGuard(numberId, callId, 'sending'),
    () => graph().requestCode(context.access.token, phoneNumberId, { method, language: 'en_US' }),
  );
  const keepSent = () =>
    keepAnswer(giver, key, context, 'code-asked', { codeMethod: method, codeSentAt: now() });
  if (!asked.ok && 'refusal' in asked)
    return (await isAnswerLost(context, asked.refusal)) ? keepSent() : asked;
  if (asked.ok) return keepSent();
  const atMeta = await readAtMeta(context, phoneNumberId);
  if (isVerified(atMeta))
    return keepAnswer(giver, key, context, 'number-verified', await verifiedNow(context, atMeta));
  if (asked.failure.kind === 'silent') await keepSent();
  const { code, until } = refusalFor('requestCode', asked.failure, now());
  if (code === 'number-removed-at-meta') await forgetAtMeta(context);
  return refuse(code, until);
}

/**
 * Asked for a moment ago, and yet the draft knows of no code: the server ended in between, and the code may well arrive.
 * A code that somebody else asked for, or that was asked for in another business, is none of this draft: since then the
 * number was added anew.
 */
async function isAnswerLost({ draft, number }: CodeContext, { code }: Refusal): Promise<boolean> {
  if (code !== 'code-too-soon' || draft.codeSentAt !== null) return false;
  const lately = after(now(), -codeLimits.sendsApartMs);
  const calls = await callsSince(number.id, ['addNumber', 'requestCode'], lately);
  const newest = calls.findLast(({ verb, outcome }) => verb === 'addNumber' || outcome !== 'refused');
  return newest?.verb === 'requestCode' && newest.accountId === draft.accountId;
}

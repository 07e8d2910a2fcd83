import 'server-only';
import type { Member } from '@/lib/auth/member';
import { now } from '@/lib/clock';
import type { StepSlug } from '@/lib/domain/onboarding-steps';
import { done, type Outcome, refuse } from '@/lib/domain/refusals';
import { fingerprint } from '@/lib/seal';
import { graph } from '@/lib/whatsapp';
import { refusalFor } from '@/lib/whatsapp/errors';
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
import { nextStepOf } from './read-onboarding';

type EnterCode = { key: string; numberId: string; code: string };

/** The code entered in the wizard. Answers and refusals: those of `handOnCode` and `draftInHand`, and page-out-of-date. */
export async function enterCode(member: Member, form: EnterCode): Promise<Outcome<StepSlug>> {
  const inHand = await takeInHand(member);
  if (!inHand.ok) return inHand;
  const loaded = await codeContext(member, form.numberId);
  if (!loaded.ok) return loaded;
  return handOnCode({ ...whoOf(member), via: 'wizard' }, loaded.value, form);
}

type Entered = { key: string; code: string };

/**
 * Passes the code on to Meta and forgets it: it is written nowhere.
 * @param alongside what else becomes true with the proved code, in the same transaction
 * @returns the step the onboarding goes on with
 * Refusals: page-out-of-date (the number changed while Meta was asked), no-code-asked, code-wrong, code-used-up,
 * code-tries-spent, and Meta's others.
 */
export async function handOnCode(
  giver: CodeGiver,
  context: CodeContext,
  entered: Entered,
  alongside?: () => Promise<unknown>,
): Promise<Outcome<StepSlug>> {
  const { draft, number } = context;
  if (draft.verifiedNumberId === number.id) return done(await nextStepOf(giver.accountId));
  const { phoneNumberId } = draft;
  if (!phoneNumberId || !draft.codeSentAt) return refuse('no-code-asked');
  const bound = await bindKey(formOf(giver, number.id, entered));
  if (!bound.ok) return bound;
  const checked = await check(giver, context, phoneNumberId, entered, alongside);
  if (!checked.ok) await promiseUnlockMail(context);
  return checked;
}

async function check(
  giver: CodeGiver,
  context: CodeContext,
  phoneNumberId: string,
  { key, code }: Entered,
  alongside?: () => Promise<unknown>,
): Promise<Outcome<StepSlug>> {
  const numberId = context.number.id;
  const checked = await callMeta(
    { accountId: giver.accountId, key, verb: 'verifyCode', numberId, isAutomatic: false },
    (callId) => codeGuard(numberId, callId, 'guessing'),
    () => graph().verifyCode(context.access.token, phoneNumberId, code),
  );
  if (!checked.ok && 'refusal' in checked) return checked;
  // A silence may hide a success, and an earlier press may have spent the code: Meta's own word settles it.
  const atMeta = await readAtMeta(context, phoneNumberId);
  if (checked.ok || isVerified(atMeta))
    return keepAnswer(giver, key, context, 'number-verified', await verifiedNow(context, atMeta), alongside);
  const refusal = refusalFor('verifyCode', checked.failure, now());
  if (refusal.code === 'number-removed-at-meta') await forgetAtMeta(context);
  return refuse(refusal.code, refusal.until);
}

/** The key is bound to this very code by a mark that only this app can make; the code itself is kept nowhere. */
const formOf = ({ accountId }: CodeGiver, numberId: string, { key, code }: Entered) => ({
  accountId,
  key,
  action: 'enter-code',
  content: { numberId, code: fingerprint(`${key}:${code}`) },
});

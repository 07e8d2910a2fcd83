import 'server-only';
import type { Member } from '@/lib/auth/member';
import { DAY, HOUR, now } from '@/lib/clock';
import { spend } from '@/lib/db/rate-counters';
import type { StepSlug } from '@/lib/domain/onboarding-steps';
import { done, type Outcome, type Refusal, refuse } from '@/lib/domain/refusals';
import { fingerprint } from '@/lib/seal';
import { graph } from '@/lib/whatsapp';
import { refusalFor } from '@/lib/whatsapp/errors';
import { callMeta } from '../call-meta';
import { bindKey } from '../once';
import { forgetAtMeta, isVerifiedAtMeta, keep, nextCodeAt, verifiedNow } from './ask-code';
import { type CodeContext, codeContext } from './code-context';
import { nextStepOf } from './read-onboarding';

type EnterCode = { key: string; numberId: string; code: string };

/** Guesses we pass on to Meta, per code and per number. Rule: security rules 23. */
const limits = { perCode: 5, perDay: 10 };

/**
 * Passes the code on to Meta and forgets it: it is written nowhere.
 * @returns the step to go on with
 * Refusals: page-out-of-date (also when the number changed while Meta was asked), no-code-asked, code-wrong,
 * code-tries-spent, and Meta's others.
 */
export async function enterCode(member: Member, form: EnterCode): Promise<Outcome<StepSlug>> {
  const loaded = await codeContext(member, form.numberId);
  if (!loaded.ok) return loaded;
  const context = loaded.value;
  const { draft, number, access } = context;
  if (draft.verifiedNumberId === number.id) return done(await nextStepOf(member.accountId));
  const { phoneNumberId } = draft;
  if (!phoneNumberId || !draft.codeSentAt) return refuse('no-code-asked');
  const bound = await bindKey(formOf(member, form));
  if (!bound.ok) return bound;

  const checked = await callMeta(
    {
      accountId: member.accountId,
      key: form.key,
      verb: 'verifyCode',
      numberId: number.id,
      isAutomatic: false,
    },
    () => ourLimits(context),
    () => graph().verifyCode(access.token, phoneNumberId, form.code),
  );
  if (!checked.ok && 'refusal' in checked) return checked;
  // A silence may hide a success, and an earlier press may have spent the code: Meta's own word settles it.
  if (checked.ok || (await isVerifiedAtMeta(context, phoneNumberId)))
    return keep(member, form.key, context, 'number-verified', verifiedNow(context));
  const { code, until } = refusalFor('verifyCode', checked.failure, now());
  if (code === 'number-removed-at-meta') await forgetAtMeta(context);
  return refuse(code, until);
}

/** The key is bound to this very code by a mark that only this app can make; the code itself is kept nowhere. */
const formOf = ({ accountId }: Member, { key, numberId, code }: EnterCode) => ({
  accountId,
  key,
  action: 'enter-code',
  content: { numberId, code: fingerprint(`${key}:${code}`) },
});

async function ourLimits({ draft, number }: CodeContext): Promise<Refusal | null> {
  const sent = draft.codeSentAt?.getTime() ?? 0;
  const isCodeDead = await spend(`code-guess:${number.id}:${sent}`, limits.perCode, HOUR);
  // A new code has tries of its own, so the wait ends when the next code may be asked for.
  if (isCodeDead) return { code: 'code-tries-spent', until: nextCodeAt(new Date(sent)) };
  const until = await spend(`code-guess-day:${number.id}`, limits.perDay, DAY);
  return until ? { code: 'code-tries-spent', until } : null;
}

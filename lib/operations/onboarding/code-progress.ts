import 'server-only';
import type { Member } from '@/lib/auth/member';
import { after, SECOND } from '@/lib/clock';
import { lastSmsOf } from '@/lib/db/sms-messages';
import type { CodeProgress } from '@/lib/domain/code-progress';
import { nextStep } from '@/lib/domain/onboarding-steps';
import { isRefusalCode } from '@/lib/domain/refusals';
import { type Onboarding, readOnboarding } from './read-onboarding';

/** An SMS may arrive before Meta's answer that it was sent; two codes are a minute apart. */
const aheadMs = 30 * SECOND;

/** Where the code of a PaxFlow number is: still on its way, entered, or refused. */
export async function codeProgress({ accountId }: Pick<Member, 'accountId'>): Promise<CodeProgress> {
  const onboarding = await readOnboarding(accountId);
  if (!onboarding) return { next: null, refusal: null };
  const next = nextStep(onboarding.answers);
  return { next, refusal: next === 'code' ? await refusalOfSms(onboarding) : null };
}

async function refusalOfSms({ number, draft }: Onboarding): Promise<CodeProgress['refusal']> {
  const sms =
    number && draft.codeSentAt ? await lastSmsOf(number.id, after(draft.codeSentAt, -aheadMs)) : null;
  const code = sms?.outcome;
  return code && isRefusalCode(code) ? { code, until: sms.refusalUntil?.toISOString() ?? null } : null;
}

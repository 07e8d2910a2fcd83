import 'server-only';
import { redirect } from 'next/navigation';
import { requireMember } from '@/lib/auth/member';
import { now } from '@/lib/clock';
import { otherNow } from '@/lib/domain/editor';
import { canVisit, nextStep, type StepSlug } from '@/lib/domain/onboarding-steps';
import { freshState } from '@/lib/forms/form-state';
import { isFormAnswer } from '@/lib/forms/is-form-answer';
import { newFormKey } from '@/lib/ids';
import { readOnboarding } from '@/lib/operations/onboarding/read-onboarding';
import { newestRegistration } from '@/lib/operations/registration/number-list';
import { paths } from '@/lib/paths';

/**
 * The member and the open onboarding of a step's page; a step too far ahead leads to the first unanswered one, and one
 * that somebody else of the account is on to the page that says so.
 */
export async function requireStep(slug: StepSlug) {
  const member = await requireMember(paths.step(slug));
  const onboarding = await readOnboarding(member.accountId);
  if (!onboarding) redirect(slug === 'review' ? await afterTheEnd(member.accountId) : paths.onboarding);
  const { editorId, editorSince: since, editorSeenAt: seenAt } = onboarding.draft;
  const other = otherNow({ editorId, since, seenAt }, member.memberId, now());
  if (other && !(await isFormAnswer())) redirect(paths.step('together'));
  if (!canVisit(onboarding.answers, slug)) redirect(paths.step(nextStep(onboarding.answers)));
  return { member, ...onboarding, initial: freshState(newFormKey()) };
}

/** Going back to the last button after it was pressed shows that it is done. */
async function afterTheEnd(accountId: string) {
  const latest = await newestRegistration(accountId);
  return latest ? paths.done(latest) : paths.onboarding;
}

/** The same for steps that are about the chosen number. */
export async function requireNumberStep(slug: Exclude<StepSlug, 'number'>) {
  const step = await requireStep(slug);
  const { number } = step;
  if (!number) redirect(paths.step('number'));
  return { ...step, number };
}

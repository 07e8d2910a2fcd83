import 'server-only';
import {
  mostPressing,
  rankOfOnboarding,
  type WhereYouStand,
  wordsOfOnboarding,
} from '@/lib/domain/where-you-stand';
import { paths } from '@/lib/paths';
import { readOnboarding } from './onboarding/read-onboarding';
import { numbersOfAccount } from './registration/number-list';

/** The one thing an account should hear of beside an article, made by hand; null when there is nothing to say. */
export async function whereYouStand(accountId: string): Promise<WhereYouStand | null> {
  const [{ numbers }, onboarding] = await Promise.all([
    numbersOfAccount(accountId),
    readOnboarding(accountId),
  ]);
  const pressing = mostPressing(numbers);
  if (onboarding && (!pressing || rankOfOnboarding < pressing.rank)) {
    const { words, act, step } = wordsOfOnboarding(onboarding.answers, onboarding.number?.e164 ?? null);
    return { words, act, href: paths.step(step) };
  }
  if (!pressing) return null;
  const { words, act, registration } = pressing;
  return { words, act, href: paths.number(registration.reference) };
}

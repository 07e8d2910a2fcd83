import { lastFour } from './number-text';
import { type Answers, nextStep, type StepSlug, stepsFor } from './onboarding-steps';
import type { RegistrationState } from './registration';

/** What the box beside an article says to its reader alone: where one number stands, and the way there. */
export type WhereYouStand = { words: string; act: string; href: string };

/** What each step waits for, after "Your number ending 0123". */
const waitsFor: Record<StepSlug, string> = {
  number: 'waits for you to call it and say who answers',
  usage: 'waits for one answer: where it is used today',
  exclusivity: 'waits for you to confirm what changes',
  business: 'waits for your Meta business',
  code: 'is waiting for a code',
  pin: 'waits for the two-step PIN it has from before',
  review: 'is ready to be registered',
};

/** An open onboarding in words, with the step it goes on at. */
export function wordsOfOnboarding(answers: Answers, e164: string | null) {
  const step = nextStep(answers);
  const at = stepsFor(answers).findIndex(({ slug }) => slug === step) + 1;
  const words =
    e164 && (step !== 'number' || answers.source === 'own')
      ? `Your number ending ${lastFour(e164)} ${waitsFor[step]}.`
      : 'You began to connect a number and have not chosen one yet.';
  return { words, act: `Go on at step ${at}`, step };
}

/** A registration in words. Null when its number is nothing to the account any more. */
const wordsOfState: Record<RegistrationState, { words: string; act: string; rank: number } | null> = {
  refused: { words: 'is not connected yet: there is a problem', act: 'See what to do', rank: 0 },
  attention: { words: 'has a problem', act: 'See what it is', rank: 0 },
  registering: { words: 'is being connected', act: 'See where it stands', rank: 2 },
  pending_proofs: { words: 'is being connected', act: 'See where it stands', rank: 2 },
  connected: { words: 'is connected', act: 'See its proofs', rank: 3 },
  leaving: { words: 'is leaving PaxFlow', act: 'See where it stands', rank: 4 },
  released: null,
};

/** Where an open onboarding stands among the registrations: behind problems, before everything else. */
export const rankOfOnboarding = 1;

/** The registration its reader should hear of first, in words: problems, then waits, then what is well. */
export function mostPressing<R extends { e164: string; state: RegistrationState }>(
  registrations: readonly R[],
) {
  const told = registrations.flatMap((registration) => {
    const state = wordsOfState[registration.state];
    if (!state) return [];
    return [
      { ...state, words: `Your number ending ${lastFour(registration.e164)} ${state.words}.`, registration },
    ];
  });
  return told.toSorted((one, other) => one.rank - other.rank)[0] ?? null;
}

import { tellNumber } from './number';
import { answerFor, type NumberFacts } from './number-check';

/**
 * What a typed number is, when no code can reach it and no other spelling would change that: it leads to a page of its own.
 * Null for a number that can go on, and for one that has to be typed again. Source: UX guidelines 3.7.
 */
export function numberExit(
  typed: string,
  country: string | null,
  isFictionWelcome: boolean,
): NumberFacts | null {
  const told = tellNumber(typed, country, isFictionWelcome);
  if (!told.ok)
    return told.refusal.code === 'number-too-short' ? { kind: 'short-code', country: country ?? '' } : null;
  const facts = { kind: told.value.kind, country: told.value.country };
  return answerFor(facts).method === null ? facts : null;
}

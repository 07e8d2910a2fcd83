import { needsPerson } from './number-kinds';

/** What the customer found out by calling the number: a person, a menu or machine, nobody; or they call it later. */
export const lineAnswers = ['person', 'menu', 'nobody', 'later'] as const;
export type LineAnswer = (typeof lineAnswers)[number];

/**
 * True when nothing is left to ask about the line. Only a line that takes the code by a call is asked about; a menu must be
 * switched off first, and whoever cannot call now is warned and not held up. Source: platform facts, 4.1; UX guidelines
 * 3.8.
 */
export const isLineSettled = (kind: string, answer: LineAnswer | null): boolean =>
  !needsPerson(kind) || answer === 'person' || answer === 'later';

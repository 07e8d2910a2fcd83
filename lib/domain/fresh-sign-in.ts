import { MINUTE } from './durations';

/** How old a sign-in may be for acts that need one. Rule: security rules 19. */
export const freshForMs = 10 * MINUTE;
/** Two servers' clocks may differ a little. */
const skewMs = MINUTE;

/**
 * True when a session began less than ten minutes ago. One that began in the future is not fresh: the sandbox's clock
 * was moved back since, and nobody knows how old it is.
 */
export function isFresh(begunAt: Date | null, now: Date): boolean {
  const age = begunAt ? now.getTime() - begunAt.getTime() : Number.POSITIVE_INFINITY;
  return age < freshForMs && age > -skewMs;
}

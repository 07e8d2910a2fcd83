import { DAY } from './durations';

/**
 * Wrong two-step PINs of one number, whoever gave them. Meta publishes no limit and locks the number for hours. Rule:
 * security rules 23.
 */
export const pinLimits = { wrongPerDay: 3 } as const;

export type PinStanding = {
  left: number;
  /** When the next try is free; null while one is. */
  freeAt: Date | null;
};

/**
 * Where one number stands with its PIN.
 * @param wrong when a wrong PIN reached Meta, or may have, in the last day
 */
export function pinStanding(wrong: readonly Date[], now: Date): PinStanding {
  const today = wrong
    .filter((at) => at.getTime() > now.getTime() - DAY)
    .toSorted((a, b) => a.getTime() - b.getTime());
  const inTheWay = today[today.length - pinLimits.wrongPerDay];
  return {
    left: Math.max(0, pinLimits.wrongPerDay - today.length),
    freeAt: inTheWay ? new Date(inTheWay.getTime() + DAY) : null,
  };
}

import { WRONG_PINS_BEFORE_PACE, WRONG_PINS_LOCK_MS, WRONG_PINS_MAX, WRONG_PINS_PACE_MS } from '../limits';
import type { Line } from '../world/types';
import { type Refusal, waitText } from './refusal';

/** After five wrong PINs nothing is tried for 12 hours; after three, only every five minutes. */
export const refusePinLocked = (line: Line, now: number): Refusal | null => {
  if (line.pinLockedUntil !== null) {
    if (now < line.pinLockedUntil) return { code: 133008, details: waitText(line.pinLockedUntil - now) };
    forgetWrongPins(line);
  }
  const nextAt = (line.lastWrongPinAt ?? 0) + WRONG_PINS_PACE_MS;
  return line.wrongPins >= WRONG_PINS_BEFORE_PACE && now < nextAt
    ? { code: 133009, details: waitText(nextAt - now) }
    : null;
};

export const refuseWrongPin = (line: Line, now: number): Refusal => {
  line.wrongPins += 1;
  line.lastWrongPinAt = now;
  if (line.wrongPins >= WRONG_PINS_MAX) line.pinLockedUntil = now + WRONG_PINS_LOCK_MS;
  return { code: 133005, details: 'The two-step verification PIN does not match.' };
};

export const forgetWrongPins = (line: Line): void => {
  line.wrongPins = 0;
  line.lastWrongPinAt = null;
  line.pinLockedUntil = null;
};

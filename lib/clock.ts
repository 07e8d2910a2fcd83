/**
 * The only clock. The sandbox may move it, so that waits of days can be seen in minutes; on a real Meta
 * the offset is never set and this is the machine's own time.
 */
const held = globalThis as typeof globalThis & { paxflowClockOffsetMs?: number };

/** The present instant. */
export const now = (): Date => new Date(Date.now() + (held.paxflowClockOffsetMs ?? 0));

/** Moves the clock to `offsetMs` milliseconds away from the machine's time. Called by the sandbox wiring only. */
export const setClockOffset = (offsetMs: number): void => {
  held.paxflowClockOffsetMs = offsetMs;
};

export { DAY, HOUR, MINUTE, SECOND } from './domain/durations';

/** An instant `ms` milliseconds after `from`. */
export const after = (from: Date, ms: number): Date => new Date(from.getTime() + ms);

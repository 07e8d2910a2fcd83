import type { Line, NumberObject, World } from '../world/types';

/** One number of the pretend world at one moment, with the line behind it. */
export type NumberAt = { world: World; number: NumberObject; line: Line; now: number };

'use server';
import { moveClock } from '@/lib/operations/sandbox';
import { clockSchema } from '@/lib/operations/sandbox-forms';
import { pressAction } from '../room-action';

export const moveClockAction = pressAction('clock', clockSchema, async (control, { move }) => {
  await moveClock(control, move === 'back' ? { offsetMs: 0 } : { advanceMs: move });
  return { did: move === 'back' ? 'clock-back' : 'clock-moved' };
});

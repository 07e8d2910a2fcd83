import type { Page } from '@playwright/test';
import { press } from './journey';

export type Leap = '+1 minute' | '+5 minutes' | '+1 hour' | '+12 hours' | '+1 day';

/** Moves the clock of app and sandbox together, in the control room. */
export async function moveClock(room: Page, leap: Leap | 'Back to the machine’s time'): Promise<void> {
  await room.goto('/sandbox/clock');
  await press(room, leap);
  await room.getByText(/^The clock /).waitFor();
}

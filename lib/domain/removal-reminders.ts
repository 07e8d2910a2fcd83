import { DAY } from './durations';

/** After how many days a customer is reminded to remove the number in WhatsApp Manager. Each once. Our decision. */
export const reminderDays = [1, 3, 7] as const;
export const lastReminder: number = reminderDays[reminderDays.length - 1] ?? 0;

type Waiting = {
  /** Since when the number waits to be removed. */
  since: Date;
  /** From when Meta lets it be removed, where a paid message stands in the way. */
  removableFrom: Date | null;
  /** After how many days the last reminder went out; 0 for none. */
  reminded: number;
};

/** Nobody is reminded of what Meta does not allow yet. */
const start = ({ since, removableFrom }: Waiting): number =>
  Math.max(since.getTime(), removableFrom?.getTime() ?? 0);

/**
 * The reminder that is due now, as its number of days; null for none. Where several were missed, the latest stands for
 * all of them.
 */
export function reminderDue(waiting: Waiting, now: Date): number | null {
  const passed = reminderDays.findLast((days) => start(waiting) + days * DAY <= now.getTime());
  return passed !== undefined && passed > waiting.reminded ? passed : null;
}

/** When the next reminder is due; null when no more will come. */
export function nextReminder(waiting: Waiting, now: Date): Date | null {
  const next = reminderDays.find((days) => start(waiting) + days * DAY > now.getTime());
  return next === undefined ? null : new Date(start(waiting) + next * DAY);
}

import type { Appointment } from './calendar';
import type { DeregistrationView } from './deregistration-view';
import { lastFour } from './number-text';

/** The request a date belongs to. A later date of the same kind takes the place of the earlier one in a calendar. */
export type DateOf = { reference: string; e164: string; link: string };

const entry = (
  { reference, e164, link }: DateOf,
  what: 'off' | 'remove' | 'free',
  title: (number: string) => string,
  note: string,
  at: Date,
): Appointment => ({
  uid: `${reference}-${what}`,
  at,
  title: title(`number ending ${lastFour(e164)}`),
  note,
  link,
});

/** When PaxFlow switches the number off. */
export const offDate = (of: DateOf, at: Date): Appointment =>
  entry(
    of,
    'off',
    (number) => `PaxFlow switches off the ${number}`,
    'Until then you can take the request back on its page.',
    at,
  );

/** From when Meta lets the number be removed. */
export const removeDate = (of: DateOf, at: Date): Appointment =>
  entry(
    of,
    'remove',
    (number) => `Meta lets you remove the ${number}`,
    'In WhatsApp Manager: Account tools, Phone numbers, the bin.',
    at,
  );

/** The range in which the number is typically free. */
export const freeDate = (of: DateOf, from: Date, to: Date): Appointment => ({
  ...entry(
    of,
    'free',
    (number) => `The ${number} is typically free`,
    'Try once in the new place. If it is refused, try again on another day.',
    from,
  ),
  to,
});

/** The dates of a request that are worth a place in a calendar: only those that still mean something. */
export function leavingDates(view: DeregistrationView, link: string): Appointment[] {
  const { state, callAt, removableFrom, release, reference, e164 } = view;
  const of = { reference, e164, link };
  if (state === 'cancelled' || state === 'closed') return [];
  return [
    ...(state === 'requested' ? [offDate(of, new Date(callAt))] : []),
    ...(removableFrom ? [removeDate(of, new Date(removableFrom))] : []),
    ...(release ? [freeDate(of, new Date(release.from), new Date(release.to))] : []),
  ];
}

import type { Appointment } from './calendar';
import type { DeregistrationView } from './deregistration-view';
import { lastFour } from './number-text';

/** The dates of a request that are worth a place in a calendar: only those that still mean something. */
export function leavingDates(view: DeregistrationView, link: string): Appointment[] {
  const number = `number ending ${lastFour(view.e164)}`;
  const entry = (what: string, from: string, title: string, note: string, to?: string): Appointment => ({
    uid: `${view.reference}-${what}`,
    at: new Date(from),
    ...(to ? { to: new Date(to) } : {}),
    title,
    note,
    link,
  });
  if (view.state === 'cancelled' || view.state === 'closed') return [];
  return [
    ...(view.state === 'requested'
      ? [
          entry(
            'off',
            view.callAt,
            `PaxFlow switches off the ${number}`,
            'Until then you can take the request back on its page.',
          ),
        ]
      : []),
    ...(view.removableFrom
      ? [
          entry(
            'remove',
            view.removableFrom,
            `Meta lets you remove the ${number}`,
            'In WhatsApp Manager: Account tools, Phone numbers, the bin.',
          ),
        ]
      : []),
    ...(view.release
      ? [
          entry(
            'free',
            view.release.from,
            `The ${number} is typically free`,
            'Try once in the new place. If it is refused, try again on another day.',
            view.release.to,
          ),
        ]
      : []),
  ];
}

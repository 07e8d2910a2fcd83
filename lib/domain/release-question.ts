import { type Query, textIn } from './query';
import type { ReleaseFact } from './release';
import { releaseFacts } from './release-words';
import { instantOf, isZone, type LocalTime, type TypedInstant } from './zoned-time';

type Values = { from: string; day: string; time: string; zone: string };

export type ReleaseQuestion =
  | { state: 'unasked'; values: Values }
  | { state: 'wrong'; values: Values; errors: Record<string, string[]> }
  | { state: 'asked'; values: Values; fact: ReleaseFact; clocks: TypedInstant['clocks'] };

/** The last moment that was meant: the end of the minute, or of the day where no time is known. Never early. */
function lastMoment(day: string, time: string): LocalTime | null {
  const date = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  const clock = /^(\d{1,2})[:.](\d{2})(?:[:.]\d{2})?$/.exec(time || '23:59');
  if (!date || !clock) return null;
  const [year = 0, month = 0, dayOfMonth = 0] = date.slice(1).map(Number);
  const [hour = 0, minute = 0] = clock.slice(1).map(Number);
  return { year, month, day: dayOfMonth, hour, minute, second: 59 };
}

const dayErrors = (day: string): string[] => {
  if (!day) return ['Enter the day on which it happened'];
  const noon = lastMoment(day, '12:00');
  if (!noon || !instantOf(noon, 'UTC')) return ['Enter a real day, like 2026-11-25'];
  return noon.year < 2000 || noon.year > 2100 ? ['Enter a day between the years 2000 and 2100'] : [];
};

const timeErrors = (time: string): string[] => {
  const midwinter = lastMoment('2026-01-01', time);
  return midwinter && instantOf(midwinter, 'UTC') ? [] : ['Enter a time like 14:30, or leave it empty'];
};

/**
 * Reads what happened, when and in which zone from an address. Refuses in the words of the labels; all that was typed
 * comes back with it. Without a zone the time is in UTC.
 */
export function releaseQuestion(query: Query): ReleaseQuestion {
  const values = {
    from: textIn(query, 'from'),
    day: textIn(query, 'day'),
    time: textIn(query, 'time'),
    zone: textIn(query, 'zone') || 'UTC',
  };
  if (['from', 'day', 'time'].every((name) => query[name] === undefined)) return { state: 'unasked', values };
  const what = releaseFacts.find(({ value }) => value === values.from)?.value;
  const found = {
    from: what ? [] : ['Choose what happened to the number'],
    day: dayErrors(values.day),
    time: timeErrors(values.time),
    zone: isZone(values.zone) ? [] : ['Choose a time zone from the list'],
  };
  const errors = Object.fromEntries(Object.entries(found).filter(([, messages]) => messages.length > 0));
  const moment = lastMoment(values.day, values.time);
  const typed = Object.keys(errors).length === 0 && moment ? instantOf(moment, values.zone) : null;
  if (!what || !typed) return { state: 'wrong', values, errors };
  const at = new Date(typed.at.getTime() + 999);
  return { state: 'asked', values, fact: { what, at }, clocks: typed.clocks };
}

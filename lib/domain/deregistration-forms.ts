import { z } from 'zod';
import { address } from './address';
import { destinations, leavingReasons } from './deregistration';
import { formKey } from './form-key';
import { freeText } from './free-text';
import { losses } from './leaving-losses';
import { allTicked } from './ticked';
import { instantOf, isZone, type LocalTime } from './zoned-time';

/** One schema per form, used by the browser and again by the action. Messages use the words of the label. */

export const registrationReference = z.string().regex(/^[A-Z0-9-]{1,16}$/);

const valuesOf = <V extends string>(options: readonly { value: V }[]) =>
  options.map(({ value }) => value) as [V, ...V[]];

export const longestNote = 1_000;

const dayIn = (text: string): [number, number, number] | null => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? [Number(match[1]), Number(match[2]), Number(match[3])] : null;
};
const clockIn = (text: string): [number, number] | null => {
  const match = /^(\d{1,2})[:.](\d{2})(?::\d{2})?$/.exec(text);
  return match ? [Number(match[1]), Number(match[2])] : null;
};

/** A day and a time as local clocks show them; null for what no clock shows. */
export function localTime(day: string, time: string): LocalTime | null {
  const [date, clock] = [dayIn(day), clockIn(time)];
  if (!date || !clock) return null;
  const [year, month, dayOfMonth] = date;
  const [hour, minute] = clock;
  const local = { year, month, day: dayOfMonth, hour, minute, second: 0 };
  return instantOf(local, 'UTC') ? local : null;
}

const short = z.string().trim().max(20).default('');

const answersShape = {
  destination: z.enum(valuesOf(destinations), 'Choose where the number goes'),
  reason: z.enum(valuesOf(leavingReasons), 'Choose why you leave'),
  admin: z.enum(['me', 'colleague', 'not-sure'], 'Choose who can remove the number at Meta'),
  paid: z.enum(['never', 'on-a-day', 'not-sure'], 'Choose when the number last sent a paid message'),
  paidOn: short,
  conversations: z.enum(['none', 'some'], 'Choose whether conversations are open'),
  contact: address,
  when: z.enum(['now', 'later'], 'Choose when PaxFlow should deregister the number'),
  day: short,
  time: short,
  zone: z.string().max(64).default('UTC'),
  notes: freeText(longestNote, 'Notes'),
};

/** What the form asks for, as it is kept with the request. */
export type LeavingAnswers = {
  [K in keyof typeof answersShape]: z.output<(typeof answersShape)[K]>;
} & { textVersion: string; acknowledged: string[] };

type Context<T> = { value: T; issues: object[] };

const dateProblems = ({ value, issues }: Context<Record<string, unknown>>): void => {
  const say = (path: string, message: string) =>
    issues.push({ code: 'custom', message, input: value[path], path: [path] });
  const { paid, paidOn, when, day, time, zone } = value as Record<string, string>;
  if (paid === 'on-a-day' && !localTime(paidOn ?? '', '12:00'))
    say('paidOn', 'Enter the day of the last paid message, like 2026-11-25');
  if (when !== 'later') return;
  if (!isZone(zone ?? '')) say('zone', 'Choose a time zone from the list');
  if (!localTime(day ?? '', '12:00')) say('day', 'Enter the day, like 2026-11-25');
  if (!localTime('2026-01-01', time ?? '')) say('time', 'Enter the time, like 18:30');
};

export const leavingAnswersSchema = z
  .strictObject({
    key: formKey,
    reference: registrationReference,
    textVersion: z.string().max(20),
    ...answersShape,
    acknowledged: allTicked(losses),
  })
  .check((context) => dateProblems(context as unknown as Context<Record<string, unknown>>));

/** Forms with a button only: about one registration on the review page, about one request on the tracker. */
export const aboutRequestSchema = z.strictObject({ key: formKey, reference: registrationReference });

/** The instant that was asked for; null for "now". */
export function askedInstant({ when, day, time, zone }: LeavingAnswers): Date | null {
  const local = when === 'later' ? localTime(day, time) : null;
  return (local && instantOf(local, zone)?.at) ?? null;
}

/** The last moment of the day of the last paid message on the clocks of `zone`; null where none is known. Never early. */
export function lastPaidInstant({ paid, paidOn, zone }: LeavingAnswers): Date | null {
  const local = paid === 'on-a-day' ? localTime(paidOn, '23:59') : null;
  const at = local && instantOf({ ...local, second: 59 }, isZone(zone) ? zone : 'UTC')?.at;
  return at ? new Date(at.getTime() + 999) : null;
}

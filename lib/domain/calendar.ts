import { MINUTE } from './durations';

/** A date of ours, as a calendar knows it. */
export type Appointment = {
  /** The same for the same wait: a later file with it moves the date instead of adding a second one. */
  uid: string;
  at: Date;
  /** For a span of time: its end. */
  to?: Date;
  title: string;
  /** What to do then, and the exact link. */
  note: string;
  link: string;
};

const instant = (at: Date): string => at.toISOString().replaceAll(/[-:]|\.\d{3}/g, '');

/** Text as RFC 5545 wants it. Source: section 3.3.11. */
const escaped = (text: string): string =>
  text
    .replaceAll(/[\\;,]/g, '\\$&')
    .replaceAll(/\r\n|\r|\n/g, '\\n')
    .replaceAll(/\p{Cc}/gu, '');

/** Lines of at most 75 bytes; a letter is never cut in two. Source: RFC 5545, section 3.1. */
function folded(line: string): string {
  const lines: string[] = [];
  let current = '';
  let bytes = 0;
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (bytes + size > 75) {
      lines.push(current);
      current = ' ';
      bytes = 1;
    }
    current += letter;
    bytes += size;
  }
  return [...lines, current].join('\r\n');
}

/** A moment is shown as a quarter of an hour, so that calendars give it room. */
const eventLines = ({ uid, at, to, title, note, link }: Appointment, now: Date): string[] => [
  'BEGIN:VEVENT',
  `UID:${escaped(uid)}@paxflow`,
  `SEQUENCE:${Math.floor(now.getTime() / MINUTE)}`,
  `DTSTAMP:${instant(now)}`,
  `DTSTART:${instant(at)}`,
  `DTEND:${instant(to ?? new Date(at.getTime() + 15 * MINUTE))}`,
  `SUMMARY:${escaped(title)}`,
  `DESCRIPTION:${escaped(`${note}\n${link}`)}`,
  `URL:${link}`,
  'TRANSP:TRANSPARENT',
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  `DESCRIPTION:${escaped(title)}`,
  'TRIGGER:PT0M',
  'END:VALARM',
  'END:VEVENT',
];

/**
 * A calendar file with these dates in UTC, each reminded of at its beginning.
 * @param now when it is written; a later file replaces an earlier one with the same uid
 * Source: RFC 5545.
 */
export function calendarFile(appointments: readonly Appointment[], now: Date): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//PaxFlow//Customer app//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...appointments.flatMap((one) => eventLines(one, now)),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

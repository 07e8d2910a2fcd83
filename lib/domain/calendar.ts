/** One entry of a calendar file: a moment, or a span of time. */
export type CalendarEntry = {
  /** The same entry again replaces the one before in the reader's calendar. */
  uid: string;
  from: Date;
  to?: Date;
  title: string;
  text: string;
  url: string;
};

const utc = (at: Date): string => at.toISOString().replace(/[-:]|\.\d{3}/g, '');

const escaped = (text: string): string =>
  text.replaceAll('\\', '\\\\').replaceAll(';', '\\;').replaceAll(',', '\\,').replace(/\r?\n/g, '\\n');

/** Lines of at most 75 bytes; the rest goes on in the next line after a space. Never within one character. */
function folded(line: string): string {
  const lines = [''];
  let bytes = 0;
  for (const sign of line) {
    const size = new TextEncoder().encode(sign).length;
    if (bytes + size > 74) {
      lines.push('');
      bytes = 0;
    }
    lines[lines.length - 1] += sign;
    bytes += size;
  }
  return lines.join('\r\n ');
}

/**
 * A calendar file with these entries, in UTC, so that every calendar shows them on its own clocks. Source: RFC 5545.
 * @param stampedAt when the file was made
 */
export function calendarFile(entries: readonly CalendarEntry[], stampedAt: Date): string {
  const events = entries.flatMap(({ uid, from, to, title, text, url }) => [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${utc(stampedAt)}`,
    `DTSTART:${utc(from)}`,
    `DTEND:${utc(to ?? from)}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(text)}`,
    `URL:${url}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]);
  const all = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//PaxFlow//Dates//EN', ...events, 'END:VCALENDAR'];
  return `${all.map(folded).join('\r\n')}\r\n`;
}

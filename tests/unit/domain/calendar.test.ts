import { describe, expect, it } from 'vitest';
import { calendarFile } from '@/lib/domain/calendar';

const wait = {
  uid: 'number-RG-7K3F-92QX',
  at: new Date('2026-12-01T23:50:00Z'),
  title: 'PaxFlow: go on, with a comma; and a \\ in it',
  note: 'The wait is over.\nOpen the page; go on there.',
  link: 'https://paxflow.example/numbers/RG-7K3F-92QX',
};
const written = new Date('2026-11-22T14:05:30.250Z');
const unfolded = (file: string) => file.replaceAll('\r\n ', '');
const line = (file: string, name: string) =>
  unfolded(file)
    .split('\r\n')
    .find((one) => one.startsWith(`${name}:`));

describe('a calendar file', () => {
  const file = calendarFile([wait], written);

  it('is one event of PaxFlow’s, in UTC, over midnight too', () => {
    expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(1);
    expect(line(file, 'PRODID')).toBe('PRODID:-//PaxFlow//Customer app//EN');
    expect(line(file, 'DTSTART')).toBe('DTSTART:20261201T235000Z');
    expect(line(file, 'DTEND')).toBe('DTEND:20261202T000500Z');
    expect(line(file, 'DTSTAMP')).toBe('DTSTAMP:20261122T140530Z');
  });

  it('moves the date when it is written again, and does not add a second one', () => {
    const later = calendarFile(
      [{ ...wait, at: new Date('2026-12-03T08:00:00Z') }],
      new Date('2026-11-23T00:00:00Z'),
    );
    expect(line(later, 'UID')).toBe(line(file, 'UID'));
    const sequence = (one: string) => Number(line(one, 'SEQUENCE')?.split(':')[1]);
    expect(sequence(later)).toBeGreaterThan(sequence(file));
  });

  it('escapes what has a meaning in the format', () => {
    expect(line(file, 'SUMMARY')).toBe('SUMMARY:PaxFlow: go on\\, with a comma\\; and a \\\\ in it');
    expect(line(file, 'DESCRIPTION')).toBe(
      'DESCRIPTION:The wait is over.\\nOpen the page\\; go on there.\\nhttps://paxflow.example/numbers/RG-7K3F-92QX',
    );
  });

  it('lets no text begin a line of its own', () => {
    const evil = calendarFile([{ ...wait, title: 'x\r\nATTACH:https://evil.example' }], written);
    expect(unfolded(evil)).not.toMatch(/^ATTACH/m);
  });

  it('has lines of at most 75 bytes that end as the format wants, whatever the letters', () => {
    const long = calendarFile([{ ...wait, note: 'ü€𝄞 '.repeat(80) }], written);
    const lines = long.split('\r\n');
    expect(lines.at(-1)).toBe('');
    for (const one of lines) expect(Buffer.byteLength(one)).toBeLessThanOrEqual(75);
    expect(line(long, 'DESCRIPTION')).toContain('ü€𝄞 '.repeat(80));
    expect(long.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { everyZone, instantOf, isZone, zonedText, zoneWords } from '@/lib/domain/zoned-time';

const local = (text: string) => {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = text.split(/\D/).map(Number);
  return { year, month, day, hour, minute, second: 0 };
};
const instant = (text: string, zone: string) => {
  const typed = instantOf(local(text), zone);
  return typed && [typed.at.toISOString(), typed.clocks];
};

describe('the instant of a local time', () => {
  it.each([
    ['2026-11-25 10:00', 'UTC', '2026-11-25T10:00:00.000Z'],
    ['2026-11-25 10:00', 'Europe/London', '2026-11-25T10:00:00.000Z'],
    ['2026-07-01 10:00', 'Europe/London', '2026-07-01T09:00:00.000Z'],
    ['2026-07-01 10:00', 'America/New_York', '2026-07-01T14:00:00.000Z'],
    ['2026-01-01 00:30', 'Pacific/Kiritimati', '2025-12-31T10:30:00.000Z'],
    ['2026-01-01 23:30', 'Pacific/Pago_Pago', '2026-01-02T10:30:00.000Z'],
    ['2026-06-01 12:00', 'Asia/Kathmandu', '2026-06-01T06:15:00.000Z'],
    ['2028-02-29 12:00', 'Asia/Tokyo', '2028-02-29T03:00:00.000Z'],
    // The last minute before and the first after a change of clocks
    ['2026-03-29 00:59', 'Europe/London', '2026-03-29T00:59:00.000Z'],
    ['2026-03-29 02:00', 'Europe/London', '2026-03-29T01:00:00.000Z'],
    ['2026-10-25 00:59', 'Europe/London', '2026-10-24T23:59:00.000Z'],
    ['2026-10-25 02:00', 'Europe/London', '2026-10-25T02:00:00.000Z'],
  ])('%s in %s is %s', (text, zone, at) => {
    expect(instant(text, zone)).toEqual([at, 'once']);
  });

  it.each([
    ['2026-10-25 01:30', 'Europe/London', '2026-10-25T01:30:00.000Z'],
    ['2026-11-01 01:00', 'America/New_York', '2026-11-01T06:00:00.000Z'],
    ['2026-04-05 01:45', 'Australia/Lord_Howe', '2026-04-04T15:15:00.000Z'],
  ])('%s in %s, which comes twice, is the second', (text, zone, at) => {
    expect(instant(text, zone)).toEqual([at, 'twice']);
  });

  it.each([
    ['2026-03-29 01:30', 'Europe/London', '2026-03-29T01:30:00.000Z'],
    ['2026-03-08 02:30', 'America/New_York', '2026-03-08T07:30:00.000Z'],
    ['2026-10-04 02:15', 'Australia/Lord_Howe', '2026-10-03T15:45:00.000Z'],
    ['2011-12-30 12:00', 'Pacific/Apia', '2011-12-30T22:00:00.000Z'],
  ])('%s in %s, which never comes, lies after the gap', (text, zone, at) => {
    expect(instant(text, zone)).toEqual([at, 'never']);
  });

  it.each([
    '2026-02-29 10:00',
    '2026-04-31 10:00',
    '2026-13-01 10:00',
    '2026-00-10 10:00',
    '2026-01-01 24:00',
    '2026-01-01 10:60',
  ])('there is none for %s', (text) => {
    expect(instant(text, 'UTC')).toBeNull();
  });

  it('shows the typed time again, and no later instant shows it too', () => {
    const zones = everyZone();
    const anyLocal = fc.record({
      year: fc.integer({ min: 2000, max: 2040 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
      hour: fc.integer({ min: 0, max: 23 }),
      minute: fc.integer({ min: 0, max: 59 }),
      second: fc.constant(0),
    });
    fc.assert(
      fc.property(anyLocal, fc.constantFrom(...zones), (typed, zone) => {
        const found = instantOf(typed, zone);
        if (!found) return false;
        const shown = (at: Date) => zonedText(at, zone).split(' (')[0];
        if (found.clocks === 'never') return true;
        const clock = `${String(typed.hour).padStart(2, '0')}:${String(typed.minute).padStart(2, '0')}`;
        const later = [15, 30, 60, 120].map((minutes) =>
          shown(new Date(found.at.getTime() + minutes * 60_000)),
        );
        return (shown(found.at) ?? '').includes(`, ${clock}`) && !later.includes(shown(found.at));
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('a zone', () => {
  it.each([
    'UTC',
    'Europe/London',
    'America/Argentina/Buenos_Aires',
    'Asia/Kolkata',
    'Asia/Calcutta',
    'Etc/GMT+5',
  ])('is %s', (zone) => {
    expect(isZone(zone)).toBe(true);
  });

  it.each([
    '',
    'Mars/Base',
    '+02:00',
    'Europe/London\n',
    'x'.repeat(100_000),
    '../etc',
    '<b>',
    'constructor',
  ])('is not “%s”', (zone) => {
    expect(isZone(zone)).toBe(false);
  });

  it('is in the list once, the common one first', () => {
    const zones = everyZone();
    expect(zones[0]).toBe('UTC');
    expect(new Set(zones).size).toBe(zones.length);
    expect(zones.every(isZone)).toBe(true);
  });

  it.each([
    ['UTC', 'UTC'],
    ['Europe/London', 'London (Europe)'],
    ['America/Argentina/Buenos_Aires', 'Buenos Aires (America, Argentina)'],
  ])('%s reads as %s', (zone, words) => {
    expect(zoneWords(zone)).toBe(words);
  });
});

describe('an instant on local clocks', () => {
  it.each([
    ['2026-11-25T10:05:00Z', 'UTC', 'Wednesday 25 November 2026, 10:05 UTC'],
    ['2026-03-29T00:59:00Z', 'Europe/London', 'Sunday 29 March 2026, 00:59 (UTC)'],
    ['2026-03-29T01:00:00Z', 'Europe/London', 'Sunday 29 March 2026, 02:00 (UTC+1)'],
    ['2026-01-01T02:00:00Z', 'America/St_Johns', 'Wednesday 31 December 2025, 22:30 (UTC-3:30)'],
    ['2026-01-01T00:00:00Z', 'Asia/Kathmandu', 'Thursday 1 January 2026, 05:45 (UTC+5:45)'],
  ])('%s in %s reads %s', (at, zone, text) => {
    expect(zonedText(new Date(at), zone)).toBe(text);
  });
});

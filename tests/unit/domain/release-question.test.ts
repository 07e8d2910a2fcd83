import { describe, expect, it } from 'vitest';
import { releaseQuestion } from '@/lib/domain/release-question';

const good = { from: 'too-many-attempts', day: '2026-10-24', time: '14:30', zone: 'Europe/London' };
const asked = (query: Record<string, string | string[] | undefined>) => {
  const question = releaseQuestion({ ...good, ...query });
  return question.state === 'asked' ? [question.fact.at.toISOString(), question.clocks] : question;
};

describe('the question of the release clock', () => {
  it('is not asked by the bare address, nor by other words behind it', () => {
    expect(releaseQuestion({}).state).toBe('unasked');
    expect(releaseQuestion({ zone: 'Europe/London', utm: 'x' }).state).toBe('unasked');
  });

  it('means the end of the typed minute, so that no answer is early', () => {
    expect(asked({})).toEqual(['2026-10-24T13:30:59.999Z', 'once']);
  });

  it('means the end of the day in that zone, where no time is typed', () => {
    expect(asked({ time: '' })).toEqual(['2026-10-24T22:59:59.999Z', 'once']);
    expect(asked({ time: undefined, day: '2026-10-25' })).toEqual(['2026-10-25T23:59:59.999Z', 'once']);
  });

  it('means UTC, where no zone is chosen', () => {
    expect(asked({ zone: undefined })).toEqual(['2026-10-24T14:30:59.999Z', 'once']);
  });

  it.each([
    ['2026-10-25', '01:30', ['2026-10-25T01:30:59.999Z', 'twice']],
    ['2026-03-29', '01:30', ['2026-03-29T01:30:59.999Z', 'never']],
  ])('means the later instant at a change of clocks: %s %s', (day, time, instant) => {
    expect(asked({ day, time })).toEqual(instant);
  });

  it.each(['9:05', '09:05', '09.05', '09:05:30'])('reads the time %s', (time) => {
    expect(asked({ time, zone: 'UTC' })).toEqual(['2026-10-24T09:05:59.999Z', 'once']);
  });

  it.each([
    ['from', '', 'Choose what happened to the number'],
    ['from', 'constructor', 'Choose what happened to the number'],
    ['day', '', 'Enter the day on which it happened'],
    ['day', '2026-02-30', 'Enter a real day, like 2026-11-25'],
    ['day', 'yesterday', 'Enter a real day, like 2026-11-25'],
    ['day', '1999-12-31', 'Enter a day between the years 2000 and 2100'],
    ['day', '9999-12-31', 'Enter a day between the years 2000 and 2100'],
    ['time', '25:00', 'Enter a time like 14:30, or leave it empty'],
    ['time', 'noon', 'Enter a time like 14:30, or leave it empty'],
    ['zone', 'Mars/Base', 'Choose a time zone from the list'],
  ])('refuses %s “%s” in words, and keeps what was typed', (name, value, message) => {
    expect(asked({ [name]: value })).toMatchObject({
      state: 'wrong',
      errors: { [name]: [message] },
      values: { ...good, [name]: value },
    });
  });

  it('names everything that is missing at once', () => {
    expect(releaseQuestion({ from: '', day: '' })).toMatchObject({
      state: 'wrong',
      errors: { from: [expect.any(String)], day: [expect.any(String)] },
    });
  });

  it('takes the first of repeated values, and nothing of a flood', () => {
    expect(asked({ day: ['2026-10-24', '2026-10-25'] })).toEqual(['2026-10-24T13:30:59.999Z', 'once']);
    expect(asked({ zone: 'x'.repeat(1_000_000) })).toMatchObject({ state: 'wrong' });
  });
});

import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '@/lib/domain/durations';
import { endOfDay, mailAfter, type UsageFact, usageWait } from '@/lib/domain/usage-wait';

const expectation = { minHours: 24, maxHours: 72 };
const at = new Date('2026-11-25T10:00:00Z');
const later = (ms: number) => new Date(at.getTime() + ms);
const waitAt = (what: UsageFact['what'], ms: number) => usageWait({ what, at }, later(ms), expectation);

describe('the wait for a number to be free', () => {
  it.each<[UsageFact['what'], number, number, 'try' | 'remove']>([
    ['app-account-deleted', 3 * MINUTE, 3 * MINUTE, 'try'],
    ['removed-from-waba', 5 * MINUTE, 72 * HOUR, 'try'],
    ['paid-message', 30 * DAY, 30 * DAY, 'remove'],
  ])('after %s begins and ends as Meta says', (what, from, latest, leadsTo) => {
    expect(waitAt(what, 0)).toMatchObject({
      from: later(from),
      latest: later(latest),
      leadsTo,
      isOver: false,
    });
    expect(waitAt(what, from - 1).isOver).toBe(false);
    expect(waitAt(what, from).isOver).toBe(true);
  });

  it('stays the same instant however late somebody looks', () => {
    expect(waitAt('paid-message', 40 * DAY).from).toEqual(later(30 * DAY));
  });

  it('is followed by its mail once whoever sat before the page has gone on', () => {
    const wait = waitAt('app-account-deleted', 0);
    expect(mailAfter(wait).getTime() - wait.from.getTime()).toBe(2 * MINUTE);
  });
});

describe('a typed day', () => {
  it('ends where it ends last on earth', () => {
    expect(endOfDay('2026-11-25')).toEqual(new Date('2026-11-26T12:00:00Z'));
    expect(endOfDay('2028-02-29')).toEqual(new Date('2028-03-01T12:00:00Z'));
  });

  it.each(['2026-02-30', '2027-02-29', '2026-13-01', '25.11.2026', '', '2026-11-25T10:00'])(
    'is none when no calendar has it: %j',
    (day) => {
      expect(endOfDay(day)).toBeNull();
    },
  );
});

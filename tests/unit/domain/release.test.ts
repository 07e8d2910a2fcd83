import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ReleaseFact, releaseStage, releaseWindow } from '@/lib/domain/release';

const expectation = { minHours: 24, maxHours: 72 };
const at = (text: string) => new Date(text);
const now = at('2026-11-25T12:00:00Z');
const window = (what: ReleaseFact['what'], when: string, present = now) =>
  releaseWindow([{ what, at: at(when) }], present, expectation);

describe('a number can be used elsewhere', () => {
  it.each([
    ['left-paxflow', 'paxflow-expectation', '2026-11-26T10:00:00Z', '2026-11-28T10:00:00Z'],
    ['app-account-deleted', 'app-3-minutes', '2026-11-25T10:03:00Z', '2026-11-25T10:03:00Z'],
    ['removed-from-waba', 'meta-5-minutes', '2026-11-25T10:05:00Z', '2026-11-28T10:00:00Z'],
    ['too-many-attempts', 'lock-72-hours', '2026-11-28T10:00:00Z', '2026-11-28T10:00:00Z'],
    ['paid-message', 'paid-message-30-days', '2026-12-26T10:00:00Z', '2026-12-28T10:00:00Z'],
  ] as const)('after %s by the rule %s', (what, rule, earliest, latest) => {
    expect(window(what, '2026-11-25T10:00:00Z')).toMatchObject({
      rule,
      earliest: at(earliest),
      latest: at(latest),
    });
  });

  it('by the expectation of the settings', () => {
    const fact: ReleaseFact = { what: 'left-paxflow', at: at('2026-11-25T10:00:00Z') };
    expect(releaseWindow([fact], now, { minHours: 0, maxHours: 12 })).toMatchObject({
      earliest: at('2026-11-25T10:00:00Z'),
      latest: at('2026-11-25T22:00:00Z'),
    });
  });

  it('only after Meta lets it be removed, 30 days of 24 hours after the paid message', () => {
    // Clocks in most of Europe go back in between; the wait does not.
    expect(window('paid-message', '2026-10-20T21:30:00Z').removableFrom).toEqual(at('2026-11-19T21:30:00Z'));
  });

  it('not before a release that begins today, when the paid message is long ago', () => {
    expect(window('paid-message', '2026-01-01T00:00:00Z')).toMatchObject({
      earliest: at('2026-11-26T12:00:00Z'),
      latest: at('2026-11-28T12:00:00Z'),
    });
  });

  it('on the next whole minute, because a clock shows no seconds', () => {
    expect(window('app-account-deleted', '2026-11-25T10:00:00.001Z').earliest).toEqual(
      at('2026-11-25T10:04:00Z'),
    );
  });
});

describe('after several things', () => {
  const left: ReleaseFact = { what: 'left-paxflow', at: at('2026-11-25T10:00:00Z') };

  it('the one that holds the number longest names the rule', () => {
    const paid: ReleaseFact = { what: 'paid-message', at: at('2026-11-20T10:00:00Z') };
    expect(releaseWindow([left, paid], now, expectation)).toMatchObject({
      rule: 'paid-message-30-days',
      removableFrom: at('2026-12-20T10:00:00Z'),
      earliest: at('2026-12-21T10:00:00Z'),
    });
  });

  it('neither end is before that of any of them', () => {
    const locked: ReleaseFact = { what: 'too-many-attempts', at: at('2026-11-25T09:00:00Z') };
    expect(releaseWindow([left, locked], now, expectation)).toMatchObject({
      rule: 'paxflow-expectation',
      earliest: at('2026-11-28T09:00:00Z'),
      latest: at('2026-11-28T10:00:00Z'),
    });
  });
});

describe('no answer is early', () => {
  const minute = 60_000;
  const waits: Record<ReleaseFact['what'], number> = {
    'left-paxflow': 24 * 60 * minute,
    'app-account-deleted': 3 * minute,
    'removed-from-waba': 5 * minute,
    'too-many-attempts': 72 * 60 * minute,
    'paid-message': 31 * 24 * 60 * minute,
  };
  const anyFact = fc.record({
    what: fc.constantFrom(...(Object.keys(waits) as ReleaseFact['what'][])),
    at: fc.date({ min: at('2000-01-01T00:00:00Z'), max: at('2100-01-01T00:00:00Z'), noInvalidDate: true }),
  });

  it('whatever happened, and whenever somebody asks', () => {
    fc.assert(
      fc.property(
        fc.array(anyFact, { minLength: 1, maxLength: 5 }),
        fc.date({ min: at('2000-01-01T00:00:00Z'), max: at('2100-01-01T00:00:00Z'), noInvalidDate: true }),
        ([first, ...rest], present) => {
          if (!first) return false;
          const { earliest, latest } = releaseWindow([first, ...rest], present, expectation);
          const isLate = [first, ...rest].every(
            (fact) => earliest.getTime() >= fact.at.getTime() + waits[fact.what],
          );
          return isLate && latest >= earliest && earliest.getTime() % minute === 0;
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

describe('a window', () => {
  const open = window('left-paxflow', '2026-11-25T10:00:00Z');

  it.each([
    ['2026-11-26T09:59:59Z', 'waiting'],
    ['2026-11-26T10:00:00Z', 'due'],
    ['2026-11-28T09:59:59Z', 'due'],
    ['2026-11-28T10:00:00Z', 'over'],
  ])('is at %s: %s', (present, stage) => {
    expect(releaseStage(open, at(present))).toBe(stage);
  });

  it('of one instant is waiting or over', () => {
    const lock = window('too-many-attempts', '2026-11-25T10:00:00Z');
    expect(releaseStage(lock, at('2026-11-28T09:59:59Z'))).toBe('waiting');
    expect(releaseStage(lock, at('2026-11-28T10:00:00Z'))).toBe('over');
  });
});

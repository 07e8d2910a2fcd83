import { describe, expect, it } from 'vitest';
import { type CodeCall, codeStanding } from '@/lib/domain/code-limits';
import { DAY, HOUR, MINUTE } from '@/lib/domain/durations';

const start = new Date('2026-11-22T12:00:00Z');
const at = (ms: number): Date => new Date(start.getTime() + ms);
const sent = (ms: number, outcome: CodeCall['outcome'] = 'done', refusal: CodeCall['refusal'] = null) =>
  ({ verb: 'requestCode', at: at(ms), outcome, refusal }) satisfies CodeCall;
const wrong = (ms: number, outcome: CodeCall['outcome'] = 'refused', refusal: CodeCall['refusal'] = null) =>
  ({ verb: 'verifyCode', at: at(ms), outcome, refusal }) satisfies CodeCall;
const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

describe('asking for a code', () => {
  it('is free at first: three within the hour', () => {
    expect(codeStanding([], start)).toEqual({
      isMaybeSent: false,
      sendsLeft: 3,
      sendsWithin: 'this hour',
      sending: null,
      guessesLeft: 5,
      guessing: null,
    });
  });

  it('waits a minute after the last one, to the instant', () => {
    const soon = { code: 'code-too-soon', until: at(MINUTE) };
    expect(codeStanding([sent(0)], at(MINUTE - 1)).sending).toEqual(soon);
    expect(codeStanding([sent(0)], at(MINUTE)).sending).toBeNull();
  });

  it('does not wait after one that Meta did not send: the other way may be tried at once', () => {
    const standing = codeStanding([sent(0, 'refused', { code: 'code-not-sent' })], at(1));
    expect(standing).toMatchObject({ sending: null, sendsLeft: 2 });
  });

  it('waits while one is under way or its answer is lost', () => {
    for (const outcome of [null, 'silent'] as const)
      expect(codeStanding([sent(0, outcome)], at(1)).sending?.code).toBe('code-too-soon');
    expect(codeStanding([sent(0, 'silent')], at(1)).isMaybeSent).toBe(true);
  });

  it('is kept back after three in an hour, until the first of them is an hour old', () => {
    const three = [sent(0), sent(10 * MINUTE), sent(20 * MINUTE)];
    const standing = codeStanding(three, at(30 * MINUTE));
    expect(standing).toMatchObject({ sendsLeft: 0, sending: { code: 'codes-kept-back', until: at(HOUR) } });
    expect(codeStanding(three, at(HOUR))).toMatchObject({ sendsLeft: 1, sending: null });
  });

  it('is kept back after ten in 72 hours, until the first of them leaves', () => {
    const ten = times(10, (index) => sent(index * 3 * HOUR));
    expect(codeStanding(ten, at(40 * HOUR))).toMatchObject({
      sendsLeft: 0,
      sendsWithin: '72 hours',
      sending: { code: 'codes-kept-back', until: at(72 * HOUR) },
    });
    expect(codeStanding(ten, at(72 * HOUR)).sending).toBeNull();
  });

  it('waits as long as Meta says when Meta has sent enough', () => {
    const refusal = { code: 'code-asked-too-often', until: at(3 * DAY) } as const;
    expect(codeStanding([sent(0, 'refused', refusal)], at(HOUR)).sending).toEqual(refusal);
    expect(codeStanding([sent(0, 'refused', refusal)], at(3 * DAY)).sending).toBeNull();
  });
});

describe('entering a code', () => {
  it('says how many tries are left', () => {
    expect(codeStanding([sent(0), wrong(1), wrong(2)], at(MINUTE)).guessesLeft).toBe(3);
  });

  it('ends for this code after five wrong ones, and begins anew with the next code', () => {
    const five = [sent(0), ...times(5, (index) => wrong(index + 1))];
    expect(codeStanding(five, at(MINUTE))).toMatchObject({
      guessesLeft: 0,
      guessing: { code: 'code-used-up' },
      sending: null,
    });
    expect(codeStanding([...five, sent(2 * MINUTE)], at(3 * MINUTE))).toMatchObject({
      guessesLeft: 5,
      guessing: null,
    });
  });

  it('counts one that is under way, or that Meta was silent about', () => {
    const calls = [sent(0), wrong(1, null), wrong(2, 'silent')];
    expect(codeStanding(calls, at(MINUTE)).guessesLeft).toBe(3);
  });

  it('does not count a right one', () => {
    expect(codeStanding([sent(0), wrong(1, 'done')], at(MINUTE)).guessesLeft).toBe(5);
  });

  it('ends for a day after ten wrong ones, and no code is asked for meanwhile', () => {
    const ten = [
      sent(0),
      ...times(5, (index) => wrong(index + 1)),
      sent(2 * MINUTE),
      ...times(5, (index) => wrong(3 * MINUTE + index)),
    ];
    const spent = { code: 'code-tries-spent', until: at(1 + DAY) };
    expect(codeStanding(ten, at(4 * MINUTE))).toMatchObject({
      guessing: spent,
      sending: spent,
      guessesLeft: 0,
    });
    expect(codeStanding(ten, at(1 + DAY)).guessing).not.toEqual(spent);
  });

  it('ends for as long as Meta says, where that is longer', () => {
    const refusal = { code: 'code-tries-spent', until: at(12 * HOUR) } as const;
    const calls = [sent(0), wrong(1, 'refused', refusal)];
    expect(codeStanding(calls, at(HOUR))).toMatchObject({ guessing: refusal, sending: refusal });
    expect(codeStanding(calls, at(12 * HOUR)).guessing).toBeNull();
  });
});

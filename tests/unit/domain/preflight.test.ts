import { describe, expect, it } from 'vitest';
import { isLineSettled, lineAnswers } from '@/lib/domain/line-check';
import { readNumber } from '@/lib/domain/number';
import { lineKinds, numberAnswer } from '@/lib/domain/number-check';
import { numberExit } from '@/lib/domain/number-exit';
import { needsPerson, preferredMethod } from '@/lib/domain/number-kinds';
import { type Preflight, preflightLines } from '@/lib/domain/preflight';

const at = new Date('2026-11-25T10:00:00Z');
const mobile: Preflight = {
  kind: 'mobile',
  country: 'GB',
  checkedAt: at,
  line: null,
  lineAt: null,
  usage: 'nowhere',
  usageAt: at,
  businessName: 'Lucky Shrub',
  businessAt: at,
};
const told = (known: Partial<Preflight>) => preflightLines({ ...mobile, ...known });

describe('the page of an exit', () => {
  it.each(['+447640123456', '+447012345678', '+33884012345', '+963944567890', '+5351234567', '112'])(
    'takes every number that can never be registered: %s',
    (typed) => {
      const exit = numberExit(typed, null, true);
      expect(readNumber(typed, null, true).ok).toBe(false);
      expect(exit && numberAnswer(exit)?.method).toBeNull();
      expect(exit).not.toBeNull();
    },
  );

  it.each(['+447700900123', '+441632960123', '07700 900123', 'my phone', '+4477009001'])(
    'takes no number that may go on or has to be typed again: %s',
    (typed) => {
      expect(numberExit(typed, null, true)).toBeNull();
    },
  );
});

describe('a call to the line', () => {
  it('is asked for where the number check says: a call, and no SMS', () => {
    for (const { value } of lineKinds) {
      const isOfDigits = !['inbound-only', 'phone-menu', 'machine', 'short-code'].includes(value);
      if (isOfDigits)
        expect(needsPerson(value), value).toBe(numberAnswer({ kind: value })?.method === 'voice');
      if (needsPerson(value)) expect(preferredMethod(value)).toBe('voice');
    }
  });

  it('leaves nothing to ask with a person at the phone, or somebody who calls later', () => {
    expect(lineAnswers.filter((answer) => isLineSettled('landline', answer))).toEqual(['person', 'later']);
    expect(isLineSettled('landline', null)).toBe(false);
    expect(isLineSettled('mobile', null)).toBe(true);
  });
});

describe('what is known before a code is spent', () => {
  it('comes from whoever said it, and ends with what only Meta knows', () => {
    expect(told({}).map(({ origin, at: since }) => [origin, since])).toEqual([
      ['we-checked', at],
      ['we-checked', at],
      ['you-told-us', at],
      ['meta-answered', at],
      [null, null],
    ]);
  });

  it('says the kind in the sentences of the number check', () => {
    expect(told({ kind: 'toll-free' })[0]?.sentence).toBe(
      'Toll-free number, United Kingdom. This kind of number works. Choose the call for the code.',
    );
  });

  it('warns of what stands in the way, and of regions nobody can tell', () => {
    const cautions = (known: Partial<Preflight>) =>
      told(known).filter(({ tone }) => tone === 'caution').length;
    expect(cautions({})).toBe(0);
    for (const line of ['menu', 'nobody', 'later'] as const) expect(cautions({ kind: 'voip', line })).toBe(1);
    expect(cautions({ kind: 'voip', line: 'person' })).toBe(0);
    expect(cautions({ country: 'UA' })).toBe(1);
  });
});

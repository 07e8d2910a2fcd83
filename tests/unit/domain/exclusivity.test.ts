import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { acceptedPoints, consequences, exclusivityTextVersion } from '@/lib/domain/exclusivity';

const ids = consequences.map(({ id }) => id);
const markOf = (version: string) =>
  createHash('sha256')
    .update(
      JSON.stringify(acceptedPoints(version, ids).map(({ id, statement, tick }) => [id, statement, tick])),
    )
    .digest('hex')
    .slice(0, 16);

describe('the wording of what is given up', () => {
  // People accepted these words. A changed text is a new entry with a day of its own, and a new mark here.
  it.each([['2026-11-22', '6f741c05b18e0eb4']])('of %s never changes', (version, mark) => {
    expect(markOf(version)).toBe(mark);
  });

  it('is repeated in its own order, without points that were not accepted', () => {
    expect(acceptedPoints(exclusivityTextVersion, ids.toReversed())).toEqual(consequences);
    expect(acceptedPoints(exclusivityTextVersion, ['one-provider']).map(({ id }) => id)).toEqual([
      'one-provider',
    ]);
  });

  it('is never made up: an unknown wording or point is said to be so', () => {
    for (const [version, id] of [
      ['2020-01-01', 'one-provider'],
      [exclusivityTextVersion, 'something-new'],
      ['constructor', 'one-provider'],
    ] as const)
      expect(acceptedPoints(version, [id])).toEqual([
        { id, statement: 'This version of PaxFlow does not have the text.', tick: id },
      ]);
  });
});

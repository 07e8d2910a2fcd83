import { describe, expect, it } from 'vitest';
import {
  type AskedName,
  decisionOn,
  foreignName,
  type NameReading,
  reasonWords,
} from '@/lib/domain/display-name-life';

const now = new Date('2026-11-22T10:00:00Z');
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);

const first = (change: Partial<AskedName> = {}): AskedName => ({
  name: 'Lucky Shrub',
  isFirst: true,
  state: 'in-review',
  askedAt: ago(5),
  isToldDeclined: false,
  ...change,
});
const changed = (change: Partial<AskedName> = {}) =>
  first({ name: 'Happy Shrub', isFirst: false, ...change });
const reading = (change: Partial<NameReading> = {}): NameReading => ({
  verifiedName: 'Lucky Shrub',
  nameStatus: 'approved',
  newName: null,
  newNameStatus: 'unknown',
  ...change,
});
const waiting = { newName: 'Happy Shrub', newNameStatus: 'in-review' } as const;

describe('what a reading decides about a name', () => {
  it.each<[string, AskedName, Partial<NameReading>, ReturnType<typeof decisionOn>]>([
    ['a first name in review', first(), { nameStatus: 'in-review' }, null],
    ['a first name put off', first({ askedAt: ago(100_000) }), { nameStatus: 'in-review' }, null],
    ['a first name approved', first(), {}, 'approved'],
    ['a first name without review', first(), { nameStatus: 'available-without-review' }, 'approved'],
    ['a first name declined', first(), { nameStatus: 'declined' }, 'declined'],
    ['a first name run out', first(), { nameStatus: 'expired' }, 'expired'],
    ['a word we do not know', first(), { nameStatus: 'unknown' }, null],
    ['what is known already', first({ state: 'approved' }), {}, null],
    ['an approval taken back', first({ state: 'approved' }), { nameStatus: 'declined' }, 'declined'],
    ['an appeal won', first({ state: 'declined' }), {}, 'approved'],
    ['a change in review', changed(), waiting, null],
    ['a change approved', changed(), { verifiedName: 'Happy Shrub' }, 'approved'],
    ['a change declined in its own field', changed(), { ...waiting, newNameStatus: 'declined' }, 'declined'],
    ['a change that is gone, a moment after it was asked for', changed(), {}, null],
    ['a change that is gone, and a webhook said no', changed({ isToldDeclined: true }), {}, 'declined'],
    [
      'a change that is still there, whatever a webhook said',
      changed({ isToldDeclined: true }),
      waiting,
      null,
    ],
    ['a change that is gone for an hour', changed({ askedAt: ago(61) }), {}, 'declined'],
    ['a change declined before', changed({ state: 'declined', askedAt: ago(61) }), {}, null],
  ])('%s', (_what, asked, read, decision) => {
    expect(decisionOn(asked, reading(read), now)).toBe(decision);
  });
});

describe('a name nobody asked us for', () => {
  it.each<[string, AskedName, Partial<NameReading>, string | null]>([
    ['is none when Meta has ours', first(), {}, null],
    ['is none while our change waits', changed(), waiting, null],
    ['is none when our change was declined', changed({ state: 'declined' }), {}, null],
    ['is none when Meta names nothing', first(), { verifiedName: null }, null],
    ['is one that waits at Meta', first(), waiting, 'Happy Shrub'],
    ['is one that was approved at Meta', first(), { verifiedName: 'Other Shrub' }, 'Other Shrub'],
  ])('%s', (_what, asked, read, name) => {
    expect(foreignName(asked, 'Lucky Shrub', reading(read))).toBe(name);
  });
});

describe('why Meta says no', () => {
  it('is told in whole sentences', () => {
    for (const words of Object.values(reasonWords)) expect(words).toMatch(/^[A-Z].{20,}\.$/);
  });
});

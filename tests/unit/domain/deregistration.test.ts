import { describe, expect, it } from 'vitest';
import {
  callTime,
  canCancel,
  canMove,
  isOpen,
  leavingSteps,
  replay,
  requestMoves,
  requestStates,
  requestWords,
  stepsOf,
} from '@/lib/domain/deregistration';
import { askedInstant, lastPaidInstant, leavingAnswersSchema } from '@/lib/domain/deregistration-forms';
import type { DeregistrationView } from '@/lib/domain/deregistration-view';
import { requestSentence } from '@/lib/domain/deregistration-words';
import { eventSentence } from '@/lib/domain/event-words';
import { acceptedLosses, losses, lossesTextVersion } from '@/lib/domain/leaving-losses';
import { leavingPreflight } from '@/lib/domain/leaving-preflight';
import { leavingAnswers } from '../../support/leaving-answers';

const at = new Date('2026-11-25T12:00:00Z');
const formKey = 'a'.repeat(26);

describe('the moves of a request', () => {
  it('lead from every state to an end, and from the ends nowhere', () => {
    const ends = requestStates.filter((state) => requestMoves[state].length === 0);
    expect(ends.toSorted()).toEqual(['cancelled', 'closed']);
    for (const state of requestStates) {
      const reached = new Set([state]);
      for (const one of reached) for (const next of requestMoves[one]) reached.add(next);
      expect(ends.some((end) => reached.has(end))).toBe(true);
    }
  });

  it('replay from the audit, and a line that does not fit is noticed', () => {
    expect(replay(['requested', 'deregistering', 'awaiting_removal', 'releasing', 'ready'])).toBe('ready');
    expect(replay(['deregistering'])).toBeNull();
    expect(replay(['requested', 'ready'])).toBeNull();
  });

  it('let a request be taken back only while the number is surely on', () => {
    const open = requestStates.filter((state) => canCancel({ state, parkedCode: null }));
    expect(open).toEqual(['requested', 'parked']);
    expect(canCancel({ state: 'parked', parkedCode: 'meta-silent' })).toBe(false);
    for (const state of open) expect(canMove(state, 'cancelled')).toBe(true);
  });

  it('have words for each state, for the page and for the timeline', () => {
    for (const state of requestStates) {
      expect(requestWords[state].words).not.toBe('');
      expect(requestSentence({ state, lateAt: null } as DeregistrationView)).toMatch(/\.$/);
      expect(eventSentence('request-moved', { to: state })).toMatch(/\.$/);
    }
  });
});

describe('the four steps', () => {
  it('name who acts, and one of them is now while a request is open', () => {
    expect(leavingSteps.map(({ actor }) => actor)).toEqual(['PaxFlow', 'You', 'Meta', 'You']);
    for (const state of requestStates) {
      const now = stepsOf(state).filter(({ stand }) => stand === 'now');
      expect(now).toHaveLength(isOpen(state) || state === 'ready' ? 1 : 0);
    }
  });
});

describe('the time of the call', () => {
  it('is never within the window to think again', () => {
    expect(callTime(null, at).toISOString()).toBe('2026-11-25T12:10:00.000Z');
    expect(callTime(new Date('2026-11-25T12:03:00Z'), at).toISOString()).toBe('2026-11-25T12:10:00.000Z');
    expect(callTime(new Date('2026-12-01T08:00:00Z'), at).toISOString()).toBe('2026-12-01T08:00:00.000Z');
  });

  it.each([
    ['in the hour that comes twice, the later one', '2026-10-25', '02:30', '2026-10-25T01:30:00.000Z'],
    ['in the hour that does not come, after it', '2026-03-29', '02:30', '2026-03-29T01:30:00.000Z'],
  ])('%s', (_, day, time, instant) => {
    const answers = leavingAnswers({ when: 'later', day, time, zone: 'Europe/Berlin' });
    expect(askedInstant(answers)?.toISOString()).toBe(instant);
  });

  it('counts a paid message from the end of its day on the customer’s clocks', () => {
    const answers = leavingAnswers({ paid: 'on-a-day', paidOn: '2026-11-01', zone: 'America/New_York' });
    expect(lastPaidInstant(answers)?.toISOString()).toBe('2026-11-02T04:59:59.999Z');
  });
});

describe('the form', () => {
  const form = (change: object) => ({
    key: formKey,
    reference: 'RG-7K3F-92QX',
    ...leavingAnswers(),
    ...change,
  });

  it('takes complete answers, and keeps them as they are', () => {
    expect(leavingAnswersSchema.safeParse(form({})).success).toBe(true);
  });

  it.each([
    ['a tick is missing', { acknowledged: losses.slice(1).map(({ id }) => id) }, 'acknowledged'],
    ['a later time has no day', { when: 'later', time: '10:00' }, 'day'],
    ['a later time has no time', { when: 'later', day: '2026-12-01' }, 'time'],
    ['a day does not exist', { when: 'later', day: '2026-02-30', time: '10:00' }, 'day'],
    ['a zone does not exist', { when: 'later', day: '2026-12-01', time: '10:00', zone: 'Mars/Base' }, 'zone'],
    ['the day of the paid message is missing', { paid: 'on-a-day' }, 'paidOn'],
    ['the address is none', { contact: 'nobody' }, 'contact'],
    ['nothing was chosen', { admin: '' }, 'admin'],
  ])('says so at the field when %s', (_, change, field) => {
    const read = leavingAnswersSchema.safeParse(form(change));
    expect(read.error?.issues.map(({ path }) => path[0])).toEqual([field]);
  });

  it('repeats what was accepted word by word', () => {
    const ids = losses.map(({ id }) => id);
    expect(acceptedLosses(lossesTextVersion, ids)).toEqual(losses);
    expect(acceptedLosses('2020-01-01', ids)).toEqual([]);
  });
});

describe('the list before a request', () => {
  const known = {
    admin: null,
    conversations: null,
    paid: null,
    removableFrom: null,
    answeredAt: null,
    hasPin: true,
    pinAt: at,
    attempts: { used: 0, nextFreeAt: null, stand: 'free' },
    isShared: false,
    checkedAt: at,
    testMessageAt: null,
    now: at,
  } as const;

  it('has each line answered, found by us or open', () => {
    const lines = leavingPreflight(known);
    expect(lines.filter(({ tone }) => tone === 'open')).toHaveLength(3);
    expect(lines.filter(({ origin }) => origin === 'we-checked')).toHaveLength(3);
  });

  it('names the date on which a line bites, and forbids nothing', () => {
    const removableFrom = new Date('2026-12-20T00:00:00Z');
    const lines = leavingPreflight({ ...known, paid: 'on-a-day', removableFrom, answeredAt: at });
    expect(lines.find(({ tone }) => tone === 'caution')?.sentence).toContain('Sunday 20 December 2026');
  });
});

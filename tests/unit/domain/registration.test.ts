import { describe, expect, it } from 'vitest';
import { isConnected, ladder, originWords, type ProofKind, repairWords } from '@/lib/domain/proofs';
import {
  type RegistrationState,
  registrationMoves,
  statesBefore,
  stateWords,
} from '@/lib/domain/registration';
import type { RegistrationView } from '@/lib/domain/registration-view';
import { headlineOf, sentenceOf } from '@/lib/domain/registration-words';

const states = Object.keys(registrationMoves) as RegistrationState[];
const aView = (change: Partial<RegistrationView>): RegistrationView => ({
  reference: 'RG-7K3F-92QX',
  e164: '+447700900123',
  displayName: 'Lucky Shrub',
  state: 'connected',
  refusal: null,
  proofs: [],
  name: null,
  checkedAt: null,
  attempts: null,
  testMessageAt: null,
  lost: [],
  test: null,
  version: '1.0',
  since: '2026-11-22T17:40:00.000Z',
  ...change,
});
const proof = (kind: ProofKind) => ({
  kind,
  origin: 'meta-answered' as const,
  at: '2026-11-22T17:40:00.000Z',
});

describe('the moves of a registration', () => {
  it('never lead to where it is', () => {
    for (const state of states) expect(registrationMoves[state]).not.toContain(state);
  });

  it('lead from every state to its end, and from the end nowhere', () => {
    const reached = (
      from: RegistrationState,
      seen = new Set<RegistrationState>(),
    ): Set<RegistrationState> => {
      for (const next of registrationMoves[from]) if (!seen.has(next)) reached(next, seen.add(next));
      return seen;
    };
    for (const state of states) expect(state === 'released' || reached(state).has('released')).toBe(true);
    expect(registrationMoves.released).toEqual([]);
  });

  it('reach connected only from where Meta was read', () => {
    expect(statesBefore('connected').toSorted()).toEqual(['attention', 'leaving', 'pending_proofs']);
    expect(statesBefore('pending_proofs')).toEqual(['registering']);
  });

  it('can be read both ways', () => {
    for (const from of states)
      for (const to of states)
        expect(statesBefore(to).includes(from)).toBe(
          (registrationMoves[from] as readonly string[]).includes(to),
        );
  });
});

describe('the words of a registration', () => {
  it.each(states)('say where it stands: %s', (state) => {
    expect(headlineOf(aView({ state }))).toMatch(/^\S.{5,}/);
    expect(sentenceOf(aView({ state }))).toMatch(/\.$/);
    expect(stateWords[state].words).not.toBe('');
  });

  it('keep red for what is a problem', () => {
    const red = states.filter((state) => stateWords[state].tone === 'problem');
    expect(red.toSorted()).toEqual(['attention', 'refused']);
  });

  it('say beside “connected” what is still open', () => {
    expect(sentenceOf(aView({}))).toContain('in review at Meta');
    expect(sentenceOf(aView({}))).toContain('not tried with a message yet');
    expect(sentenceOf(aView({ testMessageAt: '2026-11-22T17:40:00.000Z' }))).toContain(
      'waits for your answer',
    );
    expect(sentenceOf(aView({ proofs: [proof('name-cleared'), proof('test-message')] }))).toBe(
      'Everything is proved.',
    );
  });
});

describe('connected', () => {
  const required = ladder.filter((rung) => rung.isRequired).map(({ kind }) => kind);

  it('needs exactly the code, the registration and the messages', () => {
    expect(required).toEqual(['code-verified', 'registered', 'messages-routed']);
  });

  it('is true for every combination with these three, and for no other', () => {
    const kinds = ladder.map(({ kind }) => kind);
    for (let mask = 0; mask < 2 ** kinds.length; mask++) {
      const held = kinds.filter((_, bit) => Math.floor(mask / 2 ** bit) % 2 === 1);
      expect(isConnected(held.map(proof))).toBe(required.every((kind) => held.includes(kind)));
    }
  });

  it('has words for every rung and every origin', () => {
    for (const { held, waiting, lost } of ladder)
      for (const missing of [waiting, ...(lost ? [lost] : [])]) {
        expect([held, missing.sentence, missing.owner, missing.expected].every(Boolean)).toBe(true);
        expect(repairWords[missing.repair]).toMatch(/\.$/);
      }
    expect(Object.values(originWords)).toEqual(['You told us', 'We checked', 'Meta answered']);
  });
});

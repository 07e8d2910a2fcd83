import { describe, expect, it } from 'vitest';
import { numberLine } from '@/lib/domain/number-line';
import { refusals } from '@/lib/domain/refusals';
import { type RegistrationState, stateWords } from '@/lib/domain/registration';

const states = Object.keys(stateWords) as RegistrationState[];

describe('the line of a number', () => {
  it.each(states)('says something in every state: %s', (state) => {
    expect(numberLine({ state, refusalCode: null, held: [] })).toMatch(/^[A-Z].*[^.]$/);
  });

  it('says of a connected number what is still open', () => {
    const line = (...held: ('name-cleared' | 'test-message')[]) =>
      numberLine({ state: 'connected', refusalCode: null, held });
    expect([line(), line('name-cleared'), line('name-cleared', 'test-message')]).toEqual([
      'Name in review at Meta',
      'Not tried with a message yet',
      'Everything is proved',
    ]);
  });

  it('says in one sentence why a number is in trouble', () => {
    for (const code of Object.keys(refusals)) {
      const line = numberLine({ state: 'attention', refusalCode: code, held: [] });
      expect(line).not.toMatch(/\{until\}|\. /);
      expect(line.length).toBeGreaterThan(10);
    }
  });
});

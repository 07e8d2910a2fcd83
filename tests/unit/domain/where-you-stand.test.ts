import { describe, expect, it } from 'vitest';
import type { Answers } from '@/lib/domain/onboarding-steps';
import type { RegistrationState } from '@/lib/domain/registration';
import { mostPressing, wordsOfOnboarding } from '@/lib/domain/where-you-stand';

const e164 = '+447700900123';
const answers = (some: Partial<Answers>): Answers => ({
  numberId: null,
  source: null,
  isHeld: false,
  isLineSettled: true,
  usage: null,
  isUsageCleared: false,
  isMoving: false,
  acknowledgedNumberId: null,
  businessId: null,
  displayName: null,
  verifiedNumberId: null,
  hasOldPin: false,
  isOldPinGiven: false,
  isRecovery: false,
  ...some,
});
const chosen: Partial<Answers> = { numberId: 'num_1', source: 'own' };
const used: Partial<Answers> = { ...chosen, usage: 'nowhere' };
const acknowledged: Partial<Answers> = { ...used, acknowledgedNumberId: 'num_1' };
const withBusiness: Partial<Answers> = { ...acknowledged, businessId: 'biz_1', displayName: 'Lucky Shrub' };

describe('an open onboarding', () => {
  it.each([
    [
      { ...chosen, isLineSettled: false },
      'Your number ending 0123 waits for you to call it and say who answers.',
      1,
      'number',
    ],
    [chosen, 'Your number ending 0123 waits for one answer: where it is used today.', 2, 'usage'],
    [used, 'Your number ending 0123 waits for you to confirm what changes.', 3, 'exclusivity'],
    [acknowledged, 'Your number ending 0123 waits for your Meta business.', 4, 'business'],
    [withBusiness, 'Your number ending 0123 is waiting for a code.', 5, 'code'],
    [
      { ...withBusiness, verifiedNumberId: 'num_1', hasOldPin: true },
      'Your number ending 0123 waits for the two-step PIN it has from before.',
      6,
      'pin',
    ],
    [
      { ...withBusiness, verifiedNumberId: 'num_1' },
      'Your number ending 0123 is ready to be registered.',
      6,
      'review',
    ],
  ])('says what it waits for and at which step it goes on', (some, words, at, step) => {
    expect(wordsOfOnboarding(answers(some), e164)).toEqual({ words, act: `Go on at step ${at}`, step });
  });

  it('counts the steps that apply: a PaxFlow number is not asked where it is used', () => {
    const held = answers({ ...withBusiness, source: 'paxflow', isHeld: true, usage: null });
    expect(wordsOfOnboarding(held, e164).act).toBe('Go on at step 4');
  });

  it('names no number that is not kept any more, nor one that was never chosen', () => {
    const words = 'You began to connect a number and have not chosen one yet.';
    expect(wordsOfOnboarding(answers({}), null).words).toBe(words);
    const lost = answers({ ...chosen, source: 'paxflow', isHeld: false });
    expect(wordsOfOnboarding(lost, e164)).toEqual({ words, act: 'Go on at step 1', step: 'number' });
  });
});

describe('several registrations', () => {
  const registered = (...states: RegistrationState[]) => states.map((state) => ({ e164, state }));

  it.each<[RegistrationState[], RegistrationState]>([
    [['connected', 'refused'], 'refused'],
    [['connected', 'attention', 'registering'], 'attention'],
    [['connected', 'pending_proofs'], 'pending_proofs'],
    [['leaving', 'connected'], 'connected'],
    [['released', 'leaving'], 'leaving'],
  ])('of %j tell of the one that is %s', (states, first) => {
    expect(mostPressing(registered(...states))?.registration.state).toBe(first);
  });

  it('say nothing of numbers that are released, nor of none', () => {
    expect(mostPressing(registered('released'))).toBeNull();
    expect(mostPressing([])).toBeNull();
  });

  it('show the last four digits only', () => {
    for (const state of ['connected', 'refused', 'leaving'] as const) {
      const words = mostPressing(registered(state))?.words ?? '';
      expect(words).toMatch(/^Your number ending 0123 .*\.$/);
      expect(words).not.toContain('7700');
    }
  });
});

import { describe, expect, it } from 'vitest';
import {
  type Answers,
  canVisit,
  nextStep,
  previousStep,
  type StepSlug,
  steps,
  stepsFor,
  type Usage,
} from '@/lib/domain/onboarding-steps';

const nothing: Answers = {
  numberId: null,
  source: null,
  isHeld: false,
  isLineSettled: false,
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
};
/** Everything answered about one own number; a test changes what it is about. */
const everything: Answers = {
  numberId: 'one',
  source: 'own',
  isHeld: true,
  isLineSettled: true,
  usage: 'nowhere',
  isUsageCleared: false,
  isMoving: false,
  acknowledgedNumberId: 'one',
  businessId: 'biz',
  displayName: 'Lucky Shrub',
  verifiedNumberId: 'one',
  hasOldPin: false,
  isOldPinGiven: false,
  isRecovery: false,
};
const values: { [K in keyof Answers]: readonly Answers[K][] } = {
  numberId: [null, 'one'],
  source: [null, 'paxflow', 'own'],
  isHeld: [false, true],
  isLineSettled: [false, true],
  usage: [null, 'nowhere', 'whatsapp-app', 'another-provider', 'not-sure'],
  isUsageCleared: [false, true],
  isMoving: [false, true],
  acknowledgedNumberId: [null, 'one', 'another'],
  businessId: [null, 'biz'],
  displayName: [null, 'Lucky Shrub'],
  verifiedNumberId: [null, 'one', 'another'],
  hasOldPin: [false, true],
  isOldPinGiven: [false, true],
  isRecovery: [false, true],
};
/** Every combination of answers there can be, sensible or not. */
const combinations = (Object.keys(values) as (keyof Answers)[]).reduce<Answers[]>(
  (sets, name) => sets.flatMap((set) => values[name].map((value) => ({ ...set, [name]: value }))),
  [nothing],
);
const slugs = steps.map(({ slug }) => slug);

/** The first combinations for which something does not hold. One comparison each would take minutes. */
const wrongIn = (holds: (answers: Answers) => boolean) =>
  combinations.filter((answers) => !holds(answers)).slice(0, 3);
const same = (some: readonly string[], others: readonly string[]) => some.join() === others.join();

describe('in every combination of answers', () => {
  it('there are thousands', () => {
    expect(combinations).toHaveLength(2 * 3 * 2 * 2 * 5 * 2 * 2 * 3 * 2 * 2 * 3 * 2 * 2 * 2);
  });

  it('the next step may be visited, and so may every step before it', () => {
    expect(
      wrongIn((answers) => {
        const all = stepsFor(answers).map(({ slug }) => slug);
        const open = all.slice(0, all.indexOf(nextStep(answers)) + 1);
        return same(
          all.filter((slug) => canVisit(answers, slug)),
          open,
        );
      }),
    ).toEqual([]);
  });

  it('no step that does not apply may be visited', () => {
    expect(
      wrongIn((answers) => {
        const applying = new Set<StepSlug>(stepsFor(answers).map(({ slug }) => slug));
        return slugs.every((slug) => applying.has(slug) || !canVisit(answers, slug));
      }),
    ).toEqual([]);
  });

  it('going back leads through every step once, to the first', () => {
    expect(
      wrongIn((answers) => {
        const back: StepSlug[] = [];
        for (let at: StepSlug | null = 'review'; at; at = previousStep(answers, at)) back.unshift(at);
        return same(
          back,
          stepsFor(answers).map(({ slug }) => slug),
        );
      }),
    ).toEqual([]);
  });

  it('the review comes last, and never without number, acknowledgement, business, name and code for that number', () => {
    const ready = combinations.filter((one) => !one.isRecovery && nextStep(one) === 'review');
    for (const answers of ready) {
      expect(answers).toMatchObject({
        numberId: 'one',
        acknowledgedNumberId: 'one',
        verifiedNumberId: 'one',
      });
      expect(answers.source === 'own' ? answers.isLineSettled : answers.isHeld).toBe(true);
      expect(answers.businessId && (answers.isMoving || answers.displayName)).toBeTruthy();
    }
  });
});

describe('the steps', () => {
  it('begin with the number', () => {
    expect(nextStep(nothing)).toBe('number');
    expect(previousStep(nothing, 'number')).toBeNull();
  });

  it('are six for an own number and five for a PaxFlow number, which nobody uses anywhere', () => {
    expect(stepsFor(everything)).toHaveLength(6);
    expect(stepsFor({ ...everything, source: 'paxflow' }).map(({ slug }) => slug)).not.toContain('usage');
  });

  it('ask for the PIN from before after the code, only where there is one, and until it is given', () => {
    const withPin = { ...everything, hasOldPin: true };
    expect(
      stepsFor(withPin)
        .map(({ slug }) => slug)
        .slice(-3),
    ).toEqual(['code', 'pin', 'review']);
    expect(nextStep(withPin)).toBe('pin');
    expect(nextStep({ ...withPin, isOldPinGiven: true })).toBe('review');
  });

  it('ask a number that was connected before for nothing but the code, and the business where it is gone', () => {
    const back = { ...everything, isRecovery: true };
    const slugsOf = (answers: Answers) => stepsFor(answers).map(({ slug }) => slug);
    expect(slugsOf(back)).toEqual(['code', 'review']);
    expect(slugsOf({ ...back, businessId: null })).toEqual(['business', 'code', 'review']);
    expect(nextStep({ ...back, verifiedNumberId: null })).toBe('code');
    for (const slug of ['number', 'usage', 'exclusivity'] as const) expect(canVisit(back, slug)).toBe(false);
  });

  it('end at the review', () => {
    expect(nextStep(everything)).toBe('review');
  });

  it.each<[keyof Answers, StepSlug]>([
    ['numberId', 'number'],
    ['usage', 'usage'],
    ['acknowledgedNumberId', 'exclusivity'],
    ['businessId', 'business'],
    ['displayName', 'business'],
    ['verifiedNumberId', 'code'],
  ])('go back when %s is missing', (name, slug) => {
    expect(nextStep({ ...everything, [name]: null })).toBe(slug);
  });

  it.each<[keyof Answers, StepSlug]>([
    ['acknowledgedNumberId', 'exclusivity'],
    ['verifiedNumberId', 'code'],
  ])('do not count %s of another number', (name, slug) => {
    expect(nextStep({ ...everything, [name]: 'another' })).toBe(slug);
  });

  it.each<[Usage, boolean, boolean]>([
    ['nowhere', false, true],
    ['whatsapp-app', false, false],
    ['whatsapp-app', true, true],
    ['another-provider', false, false],
    ['another-provider', true, true],
    ['not-sure', true, false],
  ])('take “%s” with the recipe followed: %s as answered: %s', (usage, isUsageCleared, isAnswered) => {
    expect(nextStep({ ...everything, usage, isUsageCleared }) !== 'usage').toBe(isAnswered);
  });

  it('stay at an own number while its line has to be called, and never at a PaxFlow number', () => {
    expect(nextStep({ ...everything, isLineSettled: false })).toBe('number');
    expect(nextStep({ ...everything, source: 'paxflow', isLineSettled: false })).toBe('review');
  });

  it('go back to the number when the hold of a PaxFlow number is over', () => {
    expect(nextStep({ ...everything, source: 'paxflow', isHeld: false })).toBe('number');
  });
});

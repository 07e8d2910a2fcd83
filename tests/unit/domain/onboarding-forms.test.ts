import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { articleAnswerSchema } from '@/lib/domain/article-answer';
import { consequences, exclusivityTextVersion } from '@/lib/domain/exclusivity';
import { movePoints } from '@/lib/domain/moving';
import * as forms from '@/lib/domain/onboarding-forms';
import { bestTimeMs } from '../../support/builders-timing';

const key = 'a'.repeat(26);
const numberId = `num_${'b'.repeat(26)}`;
const reference = 'RG-7K3F-92QX';

const messageOf = (schema: z.ZodType, form: object): string => {
  const parsed = schema.safeParse(form);
  return parsed.success ? 'fits' : (parsed.error.issues[0]?.message ?? '');
};

/** Each form, filled in rightly. */
const filled: readonly (readonly [string, z.ZodType, Record<string, unknown>])[] = [
  ['own number', forms.ownNumberSchema, { key, number: '+44 7700 900123', country: 'GB' }],
  ['PaxFlow number', forms.stockNumberSchema, { key, stockNumber: numberId }],
  ['usage', forms.usageSchema, { key, numberId, usage: 'nowhere' }],
  ['recipe', forms.usageFreedSchema, { key, numberId, done: ['saved', 'freed'] }],
  ['way out of a provider', forms.usageWaySchema, { key, numberId, way: 'move' }],
  ['list for moving', forms.moveReadySchema, { key, numberId, ready: movePoints.map(({ id }) => id) }],
  ['last paid message', forms.lastPaidSchema, { key, numberId, lastPaid: '2026-11-25' }],
  [
    'acknowledgement',
    forms.acknowledgementSchema,
    { key, numberId, textVersion: exclusivityTextVersion, acknowledged: consequences.map(({ id }) => id) },
  ],
  ['display name', forms.displayNameSchema, { key, displayName: 'Lucky Shrub' }],
  ['another display name', forms.changeNameSchema, { key, reference, displayName: 'Lucky Shrub' }],
  ['about a number', forms.aboutNumberSchema, { key, reference }],
  ['choosing a business', forms.chooseBusinessSchema, { key, wabaId: '210000000000001' }],
  ['confirming a business', forms.confirmBusinessSchema, { key, offer: '210000000000001' }],
  ['asking for a code', forms.askCodeSchema, { key, numberId, method: 'sms' }],
  ['code', forms.enterCodeSchema, { key, numberId, code: '123456' }],
  ['registration', forms.ofNumberSchema, { key, numberId }],
  ['key only', forms.keyOnlySchema, { key }],
  ['test message', forms.testMessageSchema, { key, reference, recipient: '+44 7700 900123' }],
  ['repair', forms.repairSchema, { key, reference }],
  ['why a number is offline', forms.offlineAnswerSchema, { key, reference, answer: 'no' }],
  ['article', articleAnswerSchema, { key: '', article: 'a/b', version: '2026-11-22', answer: 'yes' }],
];

describe('every form', () => {
  it.each(filled)('%s takes what it asks for', (_name, schema, form) => {
    expect(schema.safeParse(form).success).toBe(true);
  });

  it.each(filled)('%s takes nothing it does not ask for', (_name, schema, form) => {
    for (const extra of ['accountId', 'state', 'memberId', 'constructor', 'verifiedNumberId'])
      expect(schema.safeParse({ ...form, [extra]: 'x' }).success).toBe(false);
    expect(Object.keys(schema.parse(JSON.parse(JSON.stringify(form))) as object)).not.toContain('__proto__');
  });

  it.each(filled)(
    '%s takes no other types, and no text without end, and decides at once',
    (_name, schema, form) => {
      for (const name of Object.keys(form)) {
        for (const odd of [null, 7, true, {}, [[]], { toString: 'x' }])
          expect(schema.safeParse({ ...form, [name]: odd }).success).toBe(false);
        const long = { ...form, [name]: 'a1 '.repeat(333_334) };
        expect(schema.safeParse(long).success).toBe(false);
        expect(bestTimeMs(() => schema.safeParse(long))).toBeLessThan(50);
      }
    },
  );

  it.each(filled.filter(([name]) => name !== 'article'))(
    '%s needs the key of its rendering',
    (_name, schema, form) => {
      for (const bad of [undefined, '', 'short', 'A'.repeat(26), `${'a'.repeat(25)}1`, `${key}a`, `${key}\n`])
        expect(schema.safeParse({ ...form, key: bad }).success).toBe(false);
    },
  );
});

describe('what the messages say', () => {
  it.each<[string, z.ZodType, object]>([
    ['Enter the phone number you want to register', forms.ownNumberSchema, { key, number: ' ', country: '' }],
    [
      'The phone number must be 32 characters or fewer',
      forms.ownNumberSchema,
      { key, number: '1'.repeat(33), country: '' },
    ],
    ['Choose a country from the list', forms.ownNumberSchema, { key, number: '1', country: 'Britain' }],
    ['Choose a PaxFlow number', forms.stockNumberSchema, { key }],
    ['Choose a PaxFlow number', forms.stockNumberSchema, { key, stockNumber: 'num_1' }],
    ['Choose where the number is used today', forms.usageSchema, { key, numberId }],
    [
      'Confirm that you have saved what you want to keep',
      forms.usageFreedSchema,
      { key, numberId, done: 'freed' },
    ],
    ['Confirm that you have freed the number', forms.usageFreedSchema, { key, numberId, done: 'saved' }],
    ['Choose how the number leaves the other provider', forms.usageWaySchema, { key, numberId }],
    [
      'Confirm that two-step verification is off',
      forms.moveReadySchema,
      {
        key,
        numberId,
        ready: movePoints.map(({ id }) => id).filter((id) => id !== 'two-step-off'),
      },
    ],
    ['Enter the day of the last paid message', forms.lastPaidSchema, { key, numberId, lastPaid: '' }],
    ['Enter a real day, like 2026-11-25', forms.lastPaidSchema, { key, numberId, lastPaid: '2026-02-30' }],
    ['The display name must be 3 characters or more', forms.displayNameSchema, { key, displayName: ' ab ' }],
    [
      'The display name must be 75 characters or fewer',
      forms.displayNameSchema,
      { key, displayName: 'a'.repeat(76) },
    ],
    [
      'The display name can have letters, numbers and simple punctuation only',
      forms.displayNameSchema,
      { key, displayName: 'Lucky *' },
    ],
    ['Choose the business that the number is to belong to', forms.chooseBusinessSchema, { key }],
    ['Choose how Meta should send the code', forms.askCodeSchema, { key, numberId, method: 'pigeon' }],
    ['Enter the code', forms.enterCodeSchema, { key, numberId, code: ' - ' }],
    ['The code must be numbers only', forms.enterCodeSchema, { key, numberId, code: '12a456' }],
    [
      'The code must be 6 numbers; this one has fewer',
      forms.enterCodeSchema,
      { key, numberId, code: '12345' },
    ],
    [
      'The code must be 6 numbers; this one has more',
      forms.enterCodeSchema,
      { key, numberId, code: '1234567' },
    ],
    [
      'Enter the WhatsApp number the test message should go to',
      forms.testMessageSchema,
      { key, reference, recipient: '' },
    ],
  ])('“%s”', (message, schema, form) => {
    expect(messageOf(schema, form)).toBe(message);
  });

  it('names each consequence that is not ticked, and only those', () => {
    for (const { id, missing } of consequences) {
      const acknowledged = consequences.map((one) => one.id).filter((one) => one !== id);
      const form = { key, numberId, textVersion: exclusivityTextVersion, acknowledged };
      expect(forms.acknowledgementSchema.safeParse(form).error?.issues.map(({ message }) => message)).toEqual(
        [missing],
      );
    }
  });

  it('names all of them when nothing is ticked', () => {
    const form = { key, numberId, textVersion: exclusivityTextVersion };
    const { issues } = forms.acknowledgementSchema.safeParse(form).error ?? { issues: [] };
    expect(issues.map(({ message }) => message)).toEqual(consequences.map(({ missing }) => missing));
  });

  it('is not satisfied by one tick sent five times', () => {
    const [first] = consequences;
    const form = {
      key,
      numberId,
      textVersion: exclusivityTextVersion,
      acknowledged: Array.from({ length: 5 }, () => first.id),
    };
    expect(forms.acknowledgementSchema.safeParse(form).error?.issues).toHaveLength(4);
  });
});

describe('the consequences', () => {
  it('have five different ids, and words for warning, tick and missing tick', () => {
    expect(new Set(consequences.map(({ id }) => id)).size).toBe(5);
    for (const { statement, tick, missing } of consequences) {
      expect(statement).toMatch(/\.$/);
      expect(tick).toMatch(/^I /);
      expect(missing).toMatch(/^Confirm that /);
    }
  });

  it('have a wording with a day', () => {
    expect(exclusivityTextVersion).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });
});

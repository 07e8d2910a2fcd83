import { describe, expect, it } from 'vitest';
import { displayNameSchema, enterCodeSchema } from '@/lib/domain/onboarding-forms';

const key = 'a'.repeat(26);
const numberId = `num_${'b'.repeat(26)}`;

describe('a code', () => {
  it.each([
    '123456',
    '123-456',
    '123 456',
    ' 123456 ',
    '１２３４５６',
    '\u200e123456',
    '1 2 3 4 5 6',
    '123\u2013456',
    '\t123456\n',
  ])('may be written as “%s”', (code) => {
    expect(enterCodeSchema.parse({ key, numberId, code }).code).toBe('123456');
  });

  it('keeps its leading zeros', () => {
    expect(enterCodeSchema.parse({ key, numberId, code: '000-012' }).code).toBe('000012');
  });
});

describe('a display name', () => {
  it.each([
    'Lucky Shrub',
    'Café Müller',
    'Žižkovské květiny',
    '東京ラーメン店',
    'محل الزهور',
    "O'Neill & Sons (London) Ltd.",
    'A/B+C',
  ])('may be “%s”', (displayName) => {
    expect(displayNameSchema.parse({ key, displayName }).displayName).toBe(displayName.normalize('NFC'));
  });

  it.each([
    '<b>Shop</b>',
    'Shop\nBcc: x',
    'Shop\u202egnp',
    'Shop\u200bName',
    'Shop\0',
    '{{name}}',
    'a@b',
    'https://x.example?y',
  ])('may not be “%s”', (displayName) => {
    expect(displayNameSchema.safeParse({ key, displayName }).success).toBe(false);
  });
});

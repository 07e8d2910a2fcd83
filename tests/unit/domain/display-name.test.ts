import { describe, expect, it } from 'vitest';
import { notesOnName, tidyName, warningsOnName } from '@/lib/domain/display-name';
import { bestTimeMs } from '../../support/builders-timing';

const rulesFor = (name: string) => notesOnName(tidyName(name)).map(({ rule }) => rule);

describe('a name that Meta takes', () => {
  it.each([
    'Lucky Shrub',
    'Green Door Bakery',
    'Café Müller',
    'Žižkovské květiny',
    '東京ラーメン店',
    'محل الزهور',
    'फूलों की दुकान',
    "O'Neill & Sons (London) Ltd.",
    'St. Mary’s Garden Centre',
    'DJ Lucky',
    'BBQ',
    'IKEA',
    'H&M',
    'KFC BBQ Bar',
    '7-Eleven',
    'Metal Works Ltd.',
    'Metamorph Studio',
    'Officially Yours',
    'What’s Appetising',
    'Lucky Shrub Test',
    'The Bakery on Hill Street',
    'Bo Hair Studio',
    'A/B+C',
  ])('“%s” gets no remark', (name) => {
    expect(rulesFor(name)).toEqual([]);
  });
});

describe('a name that Meta surely refuses', () => {
  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['ab', 'too-short'],
    ['a'.repeat(76), 'too-long'],
    ['Lucky Shrub 🌱', 'emoji'],
    ['🇬🇧 Shrubs', 'emoji'],
    ['https://shrub.example', 'address'],
    ['www.shrub.example', 'address'],
    ['Lucky Shrub™', 'signs'],
    ['★ Lucky Shrub ★', 'signs'],
    ['Lucky_Shrub', 'signs'],
    ['Lucky "Shrub"', 'signs'],
    ['Lucky\u200bShrub', 'signs'],
    ['Lucky\u202eburhS', 'signs'],
    ['WhatsApp Shrub', 'whatsapp'],
    ['Shrubs by whatsapp', 'whatsapp'],
    ['Whats-App Shrub', 'whatsapp'],
    ['What’s App Shrub', 'whatsapp'],
  ])('“%s” is refused: %s', (name, rule) => {
    const refused = notesOnName(tidyName(name)).filter(({ isRefused }) => isRefused);
    expect(refused.map((note) => note.rule)).toContain(rule);
  });
});

describe('a name that a person at Meta judges', () => {
  it.each([
    ['Shrubs by Meta', 'like-meta'],
    ['Facebook Shrubs', 'like-meta'],
    ['Lucky Shrub Official', 'official'],
    ['OFFICIAL Shrub', 'official'],
    ['shrub.com', 'domain'],
    ['Booking.com', 'domain'],
    ['LUCKY SHRUB', 'capitals'],
    ['ŽIŽKOVSKÉ KVĚTINY', 'capitals'],
    ['Lucky Shrub...', 'decorated'],
    ['- Lucky Shrub -', 'decorated'],
    ['L u c k y', 'decorated'],
    ['Lucky - - Shrub', 'decorated'],
    ['Bakery', 'generic'],
    ['The Flower Shop'.replace('Flower', 'Flowers'), 'generic'],
    ['Customer Service', 'generic'],
    ['12345', 'generic'],
  ])('“%s” is warned of, not refused: %s', (name, rule) => {
    expect(notesOnName(name).filter(({ isRefused }) => isRefused)).toEqual([]);
    expect(warningsOnName(name).map((note) => note.rule)).toContain(rule);
  });
});

describe('every remark', () => {
  it('is a sentence of its own in plain words', () => {
    const all = [
      '',
      'ab',
      'a'.repeat(76),
      '🌱',
      'www.',
      '★',
      'WhatsApp',
      'Meta',
      'official',
      'x.com',
      'SHRUBS',
      'a..',
      'shop',
    ];
    const sentences = new Map(all.flatMap(notesOnName).map(({ rule, sentence }) => [rule, sentence]));
    expect(sentences.size).toBe(13);
    expect(new Set(sentences.values()).size).toBe(13);
    for (const sentence of sentences.values()) {
      expect(sentence).toMatch(/^[A-Z]\S* .{10,}/);
      expect(sentence).not.toMatch(/invalid|please|oops|error|sorry/i);
    }
  });

  it('comes at once, whatever was typed', () => {
    for (const typed of [
      'a.'.repeat(150),
      ' '.repeat(300),
      '-'.repeat(300),
      'a '.repeat(150),
      '🌱'.repeat(100),
    ])
      expect(bestTimeMs(() => notesOnName(tidyName(typed)))).toBeLessThan(50);
  });
});

describe('what is kept of a name', () => {
  it('has composed letters and single spaces', () => {
    expect(tidyName('  Cafe\u0301   Müller ')).toBe('Café Müller');
  });

  it('keeps the joiners that some alphabets need', () => {
    expect(tidyName('می\u200cخواهم')).toBe('می\u200cخواهم');
    expect(rulesFor('گل\u200cفروشی')).toEqual([]);
  });
});

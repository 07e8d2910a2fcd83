import { describe, expect, it } from 'vitest';
import { explainedMessages } from '@/lib/domain/explained-messages';
import { isRefusalCode, type RefusalEntry, refusals } from '@/lib/domain/refusals';
import { errorCatalogue } from '@/lib/operations/error-catalogue';
import { lookUpError } from '@/lib/operations/look-up-error';
import { refusalRows } from '@/lib/whatsapp/refusal-rows';
import { bestTimeMs } from '../../support/builders-timing';
import { documentedCodes, documentedSubcodes } from '../whatsapp/meta-failures';

/** Second numbers that never reach the app, beside those it may meet. Source: platform facts, 3.3. */
const elsewhere = [2388019, 2593107, 2593108, 2593109, 2655093, 2655111, 3441041] as const;
const sentences = (typed: string) => lookUpError(typed).entries.map(({ sentence }) => sentence);
const withoutTime = (text: string) =>
  text.replaceAll('{until}', 'the time the page shows').replaceAll('{who}', 'the page says who');

describe('a code', () => {
  it.each([...documentedCodes, 17])('%i is explained, with what Meta means by it', (code) => {
    const { entries, code: found } = lookUpError(String(code));
    expect(entries.length).toBeGreaterThan(0);
    expect(found?.meaning).toMatch(/^[A-Z].{10,}\.$/);
  });

  it.each(documentedSubcodes)('%i with %i is explained by its own meaning', (code, subcode) => {
    const { entries, code: found } = lookUpError(`${code} / ${subcode}`);
    expect(entries.length).toBeGreaterThan(0);
    expect(found).toMatchObject({ code, subcode });
    expect(found?.meaning).not.toBe(lookUpError(String(code)).code?.meaning);
  });

  it.each([...elsewhere, ...documentedSubcodes.map(([, subcode]) => subcode).filter((one) => one > 100)])(
    'is found by its second number alone: %i',
    (subcode) => {
      expect(lookUpError(String(subcode)).code?.subcode).toBe(subcode);
      expect(sentences(String(subcode)).length).toBeGreaterThan(0);
    },
  );

  it('says what the app says, because both read the same rows', () => {
    for (const row of refusalRows.filter(({ refusal }) => refusal !== 'meta-unexplained')) {
      const code = typeof row.code === 'number' ? row.code : row.code[0];
      const asked = row.subcode === undefined ? `${code}` : `${code} / ${row.subcode}`;
      expect(sentences(asked), asked).toContain(withoutTime(refusals[row.refusal].sentence));
    }
  });

  it('with several meanings names the second numbers that tell them apart', () => {
    const { narrower } = lookUpError('136024');
    expect(narrower.map(({ subcode }) => subcode)).toEqual([2388004, 2388091, 2388093, 2388367]);
  });

  it('that is known only by its range is explained', () => {
    expect(sentences('250')).toEqual(sentences('200'));
  });

  it('with a second number nobody knows is explained by itself', () => {
    expect(sentences('136024 / 9999999')).toEqual(sentences('136024'));
  });

  it.each([
    ['133016', 'Yes, after 72 hours. Trying earlier does not help.'],
    ['133015', 'Yes, after 5 minutes. Where it can, PaxFlow tries again by itself.'],
    ['133005', 'Yes, when you have entered the PIN or turned it off.'],
    ['131042', 'Yes, when a payment method is added.'],
    ['104', 'No. We have to act first.'],
  ])('%s says whether it can be tried again: %s', (code, retry) => {
    expect(lookUpError(code).entries.map((entry) => entry.retry)).toContain(retry);
  });
});

describe('words', () => {
  const entries: [string, RefusalEntry][] = Object.entries(refusals);

  it.each(entries)('of our own refusal %s lead to it', (code, { sentence }) => {
    expect(isRefusalCode(code)).toBe(true);
    expect(sentences(sentence.replaceAll('{until}', 'Sunday 22 November 2026, 17:40 UTC'))[0]).toBe(
      withoutTime(sentence),
    );
  });

  it.each(explainedMessages)('of Meta’s window lead to their meaning: $reads', ({ reads, sentence }) => {
    expect(sentences(reads)[0]).toBe(sentence);
  });

  it.each([
    ['This phone number is banned', 'WhatsApp has banned this number'],
    ['reached the maximum number of phone numbers', 'Your Meta business is full'],
    ['number is already registered to an existing WhatsApp account', 'A WhatsApp app or another provider'],
    ['you are not an admin', 'Only a person with full control'],
    ['too many attempts', 'There were too many wrong codes'],
    ['requested the code too many times', 'Meta has sent as many codes'],
    ['facebook account too new', 'Meta does not let a new Facebook account'],
    ['Account not registered', 'Meta says this number is not registered'],
    ['two step pin', 'This number has a two-step PIN from before'],
    ['paymnt method', 'Meta has no working payment method'],
  ])('as people write them: “%s”', (typed, beginning) => {
    expect(sentences(typed).some((sentence) => sentence.startsWith(beginning))).toBe(true);
  });

  it.each([
    ['one long word', 'a'.repeat(1_000_000)],
    ['many words', Array.from({ length: 100_000 }, (_, i) => `registered${i}`).join(' ')],
    ['known words again and again', 'number registered already '.repeat(50_000)],
    ['every script', '電話номерرقم'.repeat(50_000)],
  ])('are answered at once: %s', (_, typed) => {
    expect(bestTimeMs(() => lookUpError(typed))).toBeLessThan(50);
  });

  it('are never answered with a flood', () => {
    expect(sentences('number').length).toBeLessThanOrEqual(4);
  });
});

describe('what nobody knows', () => {
  it.each(['999999', '130429', 'xyzzy', '', 'the of and', '😀', '<script>alert(1)</script>', '\u0000'])(
    '“%s” has no entry and is no fault',
    (typed) => {
      expect(lookUpError(typed)).toMatchObject({ code: null, entries: [] });
    },
  );

  it('is answered with what its words may be about', () => {
    const { entries, suggestions } = lookUpError('(#130429) two step verification pin');
    expect(entries).toEqual([]);
    expect(suggestions.length).toBeGreaterThan(0);
  });
});

describe('every entry', () => {
  it.each(errorCatalogue().map((entry) => [entry.sentence, entry] as const))('%s', (_, entry) => {
    for (const text of [entry.sentence, entry.retry]) expect(text).toMatch(/^[A-Z].*\.$/s);
    expect(['you', 'we', 'Meta', 'your old provider']).toContain(entry.owner);
    expect(entry.ends).toMatch(/^\S.*[^.]$/);
    expect(entry.article).toMatch(/^[a-z-]+\/[a-z-]+(#[a-z0-9-]+)?$/);
    const all = [entry.sentence, entry.ends, entry.retry, entry.meaning ?? ''].join(' ');
    expect(all).not.toMatch(/[{}]|\b(invalid|oops|please|sorry)\b/i);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hideCodes } from '@/lib/domain/hide-codes';
import { metaMeanings } from '@/lib/domain/meta-meanings';

describe('what support reads of a text', () => {
  it.each([
    ['My code is 482913.', 'My code is ••••••.'],
    ['PIN: 482 913, thanks', 'PIN: ••••••, thanks'],
    ['482-913', '••••••'],
    ['4 8 2 9 1 3', '••••••'],
    ['code 000000 and 999999', 'code •••••• and ••••••'],
    ['(482913)', '(••••••)'],
    ['code:482913!', 'code:••••••!'],
  ])('hides what may be a code or a PIN: %s', (text, shown) => {
    expect(hideCodes(text)).toBe(shown);
  });

  it.each([
    'The number ends in 0123.',
    'Meta says 133016, and then (#100) 2388001.',
    'Since 2026 we have 12345 contacts.',
    'SR-7K3F-92QX',
    'Call 1234567 or +44 7700 900123.',
  ])('leaves everything else as it is: %s', (text) => {
    expect(hideCodes(text)).toBe(text);
  });

  it('hides every six digits among words that Meta has no meaning for', () => {
    const known = new Set(metaMeanings.map(({ code }) => String(code)));
    const digits = fc.stringMatching(/^\d{6}$/).filter((code) => !known.has(code));
    const word = fc.stringMatching(/^[A-Za-z,.!?]{1,8}$/);
    fc.assert(
      fc.property(word, digits, word, (before, code, after) => {
        expect(hideCodes(`${before} ${code} ${after}`)).not.toContain(code);
      }),
    );
  });
});

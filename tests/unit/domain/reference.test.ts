import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isReference, referenceFrom } from '@/lib/domain/reference';

const everyLetter = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const some = Array.from({ length: 300 }, () => referenceFrom('RG', randomBytes(7)));
const changed = (text: string, at: number, letter: string) => text.slice(0, at) + letter + text.slice(at + 1);
const places = [3, 4, 5, 6, 8, 9, 10, 11];

describe('a reference', () => {
  it('has the shape people read out', () => {
    for (const one of some) expect(one).toMatch(/^RG-[3-9A-Y]{4}-[3-9A-Y]{4}$/);
  });

  it('has no letter that could be taken for another', () => {
    const used = new Set(some.flatMap((one) => [...one.slice(3).replace('-', '')]));
    for (const letter of '0O1ILI2Z5S8BUV') expect(used.has(letter)).toBe(false);
    expect(used.size).toBe(23);
  });

  it('is known as one', () => {
    expect(some.every(isReference)).toBe(true);
    expect(isReference(referenceFrom('DR', new Uint8Array(7)))).toBe(true);
  });

  it('notices every single wrong letter, the last one too', () => {
    for (const one of some.slice(0, 40))
      for (const at of places)
        for (const letter of everyLetter)
          if (letter !== one[at]) expect(isReference(changed(one, at, letter))).toBe(false);
  });

  it('notices two letters next to each other that changed places', () => {
    for (const one of some) {
      const letters = one.slice(3).replace('-', '');
      for (let at = 0; at < 7; at++) {
        const [a = '', b = ''] = [letters[at], letters[at + 1]];
        const swapped = letters.slice(0, at) + b + a + letters.slice(at + 2);
        if (a !== b) expect(isReference(`RG-${swapped.slice(0, 4)}-${swapped.slice(4)}`)).toBe(false);
      }
    }
  });

  it.each([
    '',
    'RG',
    'RG-7K3F',
    'rg-7k3f-92qx',
    ' RG-AAAA-AAAA',
    'RG-AAAAA-AAA',
    'RGX-AAAA-AAAA',
    'RG–AAAA–AAAA',
    'RG-AAAA-AAAA\n',
    'A'.repeat(1_000_000),
  ])('is not “%.20s”', (text) => {
    expect(isReference(text)).toBe(false);
  });

  it('comes from its bytes alone', () => {
    const bytes = randomBytes(7);
    expect(referenceFrom('RG', bytes)).toBe(referenceFrom('RG', bytes));
  });
});

import { describe, expect, it } from 'vitest';
import { askedFromAddress } from '@/lib/domain/asked-from';
import { referenceFrom } from '@/lib/domain/reference';
import { paths } from '@/lib/paths';
import { bestTimeMs } from '../../support/builders-timing';

const nothing = { article: '', version: '', query: '', about: '' };

describe('where a question comes from', () => {
  it('travels in the address and back', () => {
    const from = {
      article: 'numbers/which-numbers-work',
      version: '2026-11-22',
      query: 'two phones & a SIM? #1 +49 "ü" 電話',
      about: referenceFrom('RG', new Uint8Array([1, 2, 3, 4, 5, 6, 7])),
    };
    const { searchParams } = new URL(paths.contact(from), 'https://paxflow.example');
    expect(askedFromAddress(Object.fromEntries(searchParams))).toEqual(from);
  });

  it('is an address without a query where nothing is known', () => {
    expect(paths.contact()).toBe('/help/contact');
    expect(paths.contact({ article: '', query: '' })).toBe('/help/contact');
  });

  it.each([
    ['an article with a way up', { article: '../../etc/passwd' }],
    ['an article with three parts', { article: 'a/b/c' }],
    ['an article that is HTML', { article: '<b>/x' }],
    ['an article of 10,000 characters', { article: `a/${'b'.repeat(10_000)}` }],
    ['a version that is no day', { version: '2026-13-45' }],
    ['a version that is a word', { version: 'latest' }],
    ['a search of 121 characters', { q: 'x'.repeat(121) }],
    ['a reference with a wrong letter', { about: 'RG-AAAA-AAAA' }],
    ['a reference that is a text', { about: '<script>' }],
    [
      'two values for one name',
      { article: ['a/b', 'c/d'], q: ['x', 'y'], about: ['x', 'y'], version: ['', ''] },
    ],
    ['objects', { article: {}, q: {}, about: null, version: 7 }],
  ])('leaves out %s and keeps the rest', (_what, address) => {
    expect(askedFromAddress(address)).toEqual(nothing);
    expect(askedFromAddress({ article: 'a/b', q: 'c', version: '2026-11-22', ...address })).toEqual({
      article: 'article' in address ? '' : 'a/b',
      query: 'q' in address ? '' : 'c',
      version: 'version' in address ? '' : '2026-11-22',
      about: '',
    });
  });

  it('makes one line of a search, without what no screen shows', () => {
    expect(askedFromAddress({ q: ' two\r\nphones\u0000\tat   once ' }).query).toBe('two phones at once');
  });

  it('answers a megabyte in a moment', () => {
    const huge = 'a-'.repeat(500_000);
    const read = () => askedFromAddress({ article: huge, q: huge, version: huge, about: huge });
    expect(read()).toEqual(nothing);
    expect(bestTimeMs(read)).toBeLessThan(50);
  });
});

import { describe, expect, it } from 'vitest';
import { countWords, stockQuery, stockSearchSchema } from '@/lib/domain/stock-search';
import { newId } from '@/lib/ids';

const read = (query: Record<string, unknown>) => stockSearchSchema.safeParse(query);

describe('a search in the stock', () => {
  it('looks for anything when nothing is said', () => {
    expect(read({}).data).toEqual({ country: '', kind: '', digits: '' });
    expect(read({ country: '', kind: '', digits: ' ' }).data).toEqual({ country: '', kind: '', digits: '' });
  });

  it.each([
    ['900 123', '900123'],
    ['(0)900-12', '090012'],
    ['９００', '900'],
    ['+44\u200b77', '4477'],
  ])('reads the digits in %j', (digits, plain) => expect(read({ digits }).data?.digits).toBe(plain));

  it.each<[string, Record<string, unknown>]>([
    ['letters', { digits: '90a' }],
    ['more digits than eight', { digits: '123456789' }],
    ['a whole number', { digits: '+447700900900' }],
    ['a very long text', { digits: ' '.repeat(1_000_000) }],
    ['a country in words', { country: 'Britain' }],
    ['a kind nobody has', { kind: 'pager' }],
    ['a place that is no number of ours', { after: '+447700900900' }],
    ['a field nobody knows', { limit: '100000' }],
    ['the same field twice', { country: ['GB', 'US'] }],
    ['the name of something else', { kind: '__proto__' }],
  ])('does not understand %s', (_what, query) => expect(read(query).success).toBe(false));

  it('says the same in an address, without what is empty', () => {
    const after = newId('num');
    const search = read({ country: 'GB', digits: '90 0', after }).data ?? {};
    expect(stockQuery(search)).toBe(`country=GB&digits=900&after=${after}`);
    expect(read(Object.fromEntries(new URLSearchParams(stockQuery(search)))).data).toEqual({
      kind: '',
      ...search,
    });
    expect(stockQuery({ country: '', kind: '', digits: '' })).toBe('');
  });

  it.each([
    [0, 'No numbers fit'],
    [1, '1 number fits'],
    [1_000, '1,000 numbers fit'],
    [1_001, 'More than 1,000 numbers fit'],
  ])('says of %d: %s', (count, words) => expect(countWords(count)).toBe(words));
});

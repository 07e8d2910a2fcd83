import { describe, expect, it, test } from 'vitest';
import { answerQuery, idsFor } from '@/lib/help/search/answer';
import { article, aSearch } from './a-search';

const articles = [
  article('The code does not arrive', { lines: ['Ask for it by call.'] }),
  article('Move a number from another provider', { keywords: ['port', 'migrate'] }),
  article('Landlines', { lines: ['A landline takes a call and no message.'] }),
  article('Registration limits', { lines: ['Meta locks with 133016 after ten tries.'] }),
  article('Chats', { lines: ['Save your conversations. The code comes later.'] }),
  article('Your WhatsApp account', { lines: ['It says unverified.'] }),
];
const search = aSearch(articles, [
  ['code', 'OTP', 'one-time password'],
  ['sign in', 'log in'],
]);
const best = (query: string) => idsFor(search, query)[0];

describe('finds', () => {
  test.each([
    ['another form of the word', 'limited', 'Registration limits'],
    ['the plural', 'codes', 'The code does not arrive'],
    ['the singular', 'landline', 'Landlines'],
    ['the beginning of a word', 'regis', 'Registration limits'],
    ['a beginning that its stem does not have', 'registrati', 'Registration limits'],
    ['a word that is a keyword only', 'migrating', 'Move a number from another provider'],
    ['a synonym', 'otp', 'The code does not arrive'],
    ['a synonym of several words', 'one time passwords', 'The code does not arrive'],
    ['a letter too few', 'registraton', 'Registration limits'],
    ['a letter too many', 'landdline', 'Landlines'],
    ['another letter', 'providar', 'Move a number from another provider'],
    ['two letters swapped', 'prvoider', 'Move a number from another provider'],
    ['two slips in a long word', 'regstraton', 'Registration limits'],
    ['two words that should be one', 'land line', 'Landlines'],
    ['one word that should be two', 'anothernumber', 'Move a number from another provider'],
    ['a number', '133016', 'Registration limits'],
    ['a misspelt synonym', 'one time pasword', 'The code does not arrive'],
    ['a whole question', 'What can I do when the code will not arrive?', 'The code does not arrive'],
    ['the beginning of a name that is also a common word', 'what', 'Your WhatsApp account'],
  ])('%s', (_, query, expected) => {
    expect(best(query)).toBe(expected);
  });
});

describe('does not', () => {
  it('ask for every word', () => {
    expect(best('landline blockchain')).toBe('Landlines');
  });

  it('take a slip in a short word for another one', () => {
    expect(idsFor(search, 'cxde')).toContain('The code does not arrive');
    expect(idsFor(search, 'cxd')).toEqual([]);
  });

  it('take one number for another', () => {
    expect(idsFor(search, '133017')).toEqual([]);
  });

  it('correct a word that some article has', () => {
    expect(answerQuery(search, 'call', 8).corrected).toBeNull();
    expect(idsFor(search, 'unverified')).toEqual(['Your WhatsApp account']);
  });

  it('look for words that say nothing', () => {
    expect(answerQuery(search, 'how do I', 8)).toMatchObject({ isVague: true, total: 0, spellings: [] });
  });
});

describe('prefers', () => {
  it('a title to a mention in the text', () => {
    expect(idsFor(search, 'code')).toEqual(['The code does not arrive', 'Chats']);
  });

  it('the article with more of the words', () => {
    const others = aSearch([
      article('First', { lines: ['code code code'] }),
      article('Other', { lines: ['The code of the landline.'] }),
      article('Third', { lines: ['landline landline landline'] }),
    ]);
    expect(idsFor(others, 'landline code')[0]).toBe('Other');
  });

  it('what was typed to its synonym', () => {
    const both = aSearch([article('About OTP'), article('About code')], [['code', 'otp']]);
    expect(idsFor(both, 'otp')).toEqual(['About OTP', 'About code']);
  });
});

describe('says', () => {
  it('what it looked for instead of a word nobody wrote', () => {
    expect(answerQuery(search, 'registraton limits', 8).corrected).toBe('registration limits');
  });

  it('how many there are, beyond those it shows', () => {
    expect(answerQuery(search, 'code', 1)).toMatchObject({ total: 2, results: [{ id: articles[0]?.id }] });
  });

  it('the nearest spellings where it found nothing', () => {
    expect(answerQuery(search, 'ladnlein', 8)).toMatchObject({ total: 0, spellings: ['landline'] });
  });

  it('no spelling for what looks like nothing', () => {
    expect(answerQuery(search, 'qqqqqqqq', 8).spellings).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { firstOwnPath, mailPieces } from '@/lib/operations/sandbox-mail-text';

const appUrl = 'http://localhost:3000';
const linksIn = (text: string) =>
  mailPieces(text, appUrl)
    .filter(({ path }) => path !== null)
    .map(({ path }) => path);

describe('a mail in the inbox', () => {
  it('links to our own page, query and all', () => {
    expect(linksIn('Open this:\n\nhttp://localhost:3000/sign-in/confirm?token=ab&next=%2F\n\nBye')).toEqual([
      '/sign-in/confirm?token=ab&next=%2F',
    ]);
  });

  it('keeps every word of the text in its order', () => {
    const text = 'One http://localhost:3000/a two http://elsewhere.example/b three http://localhost:3000/c';
    expect(
      mailPieces(text, appUrl)
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
  });

  it.each([
    'http://localhost:3000.example.com/sign-in',
    'http://localhost:30001/sign-in',
    'http://localhost:3000@example.com/sign-in',
    'http://somebody@localhost:3000/sign-in',
    'https://localhost:3000/sign-in',
    'http://example.com/?u=http://localhost:3000/',
    'javascript:alert(1)',
  ])('leaves %s as words', (stranger) => {
    expect(linksIn(`Look: ${stranger} there`)).toEqual([]);
  });

  it('offers the first of our own links for the button', () => {
    const text = 'http://example.com/x http://localhost:3000/first http://localhost:3000/second';
    expect(firstOwnPath(text, appUrl)).toBe('/first');
  });

  it('offers no button where no link is ours', () => {
    expect(firstOwnPath('Nothing to open here.', appUrl)).toBeNull();
  });
});

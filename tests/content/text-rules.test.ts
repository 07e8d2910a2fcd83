import { describe, expect, it } from 'vitest';
import { gradeOf, sharedParagraphs, wordsIn } from './text-rules';

const headed = (text: string) => `---\ntitle: These words are not counted\n---\n\n${text}\n`;

describe('the words of an article', () => {
  it('are those that a reader reads', () => {
    expect(wordsIn(headed('Two [words](/help/not/counted).\n\n`code`\n\n<NumberCheck />'))).toBe(2);
  });

  it('are also those in headings, lists, tables and callouts', () => {
    const text =
      '## One\n\n- two\n\n| three |\n| - |\n| four |\n\n<Callout title="no">\n\nfive\n\n</Callout>';
    expect(wordsIn(headed(text))).toBe(5);
  });
});

describe('a paragraph', () => {
  const long = 'The number can be used again once Meta has let it go, which takes a while.';
  const article = (id: string, text: string) => ({ id, file: headed(text) });

  it('that stands in two articles is found, whatever its marks and capitals', () => {
    const other = `- **The number** can be used again, once meta has let it go, [which](/help) takes a while!`;
    expect(sharedParagraphs([article('a/one', `Text.\n\n${long}`), article('a/two', other)])).toEqual([
      'a/one and a/two share: the number can be used again once meta has let it go which takes a while',
    ]);
  });

  it('may stand twice in one article', () => {
    expect(sharedParagraphs([article('a/one', `${long}\n\n${long}`), article('a/two', 'Text.')])).toEqual([]);
  });

  it('of a few words may stand in two articles', () => {
    expect(sharedParagraphs([article('a/one', 'Keep it.'), article('a/two', 'Keep it.')])).toEqual([]);
  });

  it('with one other word is another paragraph', () => {
    const other = long.replace('again', 'elsewhere');
    expect(sharedParagraphs([article('a/one', long), article('a/two', other)])).toEqual([]);
  });
});

describe('the grade of a text', () => {
  it('follows the formula', () => {
    // 6 words in 2 sentences, 6 syllables: 0.39 x 3 + 11.8 x 1 - 15.59
    expect(gradeOf(headed('The cat sat.\nThe dog ran.\n'))).toBeCloseTo(-2.62, 5);
  });

  it('is too high for office language', () => {
    const text =
      'Notwithstanding the aforementioned considerations, authorisation procedures necessitate comprehensive documentation.';
    expect(gradeOf(headed(text))).toBeGreaterThan(7);
  });

  it('does not read addresses, tags and tables', () => {
    const plain = gradeOf(headed('Ask the man here.\n'));
    const marked =
      'Ask the man [here](/help/considerations/authorisation-procedures).\n\n| authorisation |\n';
    expect(gradeOf(headed(marked))).toBeCloseTo(plain, 5);
  });
});

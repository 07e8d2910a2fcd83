import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { consequences } from '@/lib/domain/exclusivity';
import { articleMarkdown } from '@/lib/help/article-markdown';
import { splitArticle } from '@/lib/help/frontmatter';
import { aReadArticle } from './a-read-article';

const whole = (path: string) => `https://paxflow.example${path}`;
const markdown = (body: string) => articleMarkdown(aReadArticle(), body, whole);
const textOf = (body: string) => splitArticle(markdown(body))?.body ?? '';

it('has its facts on top, where it belongs among them', () => {
  expect(parse(splitArticle(markdown('Text.'))?.head ?? '')).toEqual({
    title: 'What happens?',
    description: 'This happens.',
    author: 'PaxFlow support',
    updated: '2026-11-22',
    reviewed: '2026-11-22',
    nextReview: '2027-05-22',
    canonical: 'https://paxflow.example/help/a/one',
  });
});

it('opens with title and answer', () => {
  expect(textOf('Text.').trim()).toBe('# What happens?\n\nThis happens.\n\nText.');
});

describe('what pages have and Markdown has not', () => {
  it('is a quote for a callout, with its title', () => {
    expect(textOf('<Callout title="Mind this">\nText.\n</Callout>')).toContain('> **Mind this**\n>\n> Text.');
  });

  it('says that a warning is one', () => {
    expect(textOf('<Callout kind="warning">\nText.\n</Callout>')).toContain('> **Warning**\n>\n> Text.');
  });

  it('is its list for steps, also within a callout', () => {
    expect(textOf('<Steps>\n\n1. One\n2. Two\n\n</Steps>')).toContain('1. One\n2. Two\n');
    expect(textOf('<Callout>\n<Steps>\n\n1. One\n\n</Steps>\n</Callout>')).toContain('> 1. One\n');
  });

  it('is every consequence for the exclusivity warning', () => {
    const text = textOf('<ExclusivityWarning />');
    for (const { statement } of consequences) expect(text).toContain(`> - ${statement}`);
  });

  it.each([
    ['CompatibilityCheck', '/help/compatibility'],
    ['NumberCheck', '/help/number-check'],
    ['ReleaseClock', '/help/release-clock'],
    ['ErrorLookup', '/help/error'],
  ])('is a link to its page for %s', (component, path) => {
    expect(textOf(`<${component} />`)).toContain(`](https://paxflow.example${path})`);
  });

  it('is refused where nobody has translated it', () => {
    expect(() => markdown('<Video />')).toThrow('<Video> cannot be told in Markdown yet');
  });
});

it('keeps tables, lists and emphasis as they are', () => {
  const text = textOf('| a | b |\n| - | - |\n| 1 | 2 |\n\n- *one*\n- **two**');
  expect(text).toContain('| a | b |\n| - | - |\n| 1 | 2 |');
  expect(text).toContain('- *one*\n- **two**');
});

it('leads to whole addresses within the site, and leaves others alone', () => {
  const text = textOf('[a](/help/a/two#x) [b](https://elsewhere.example/) [c](#here)');
  expect(text).toContain(
    '[a](https://paxflow.example/help/a/two#x) [b](https://elsewhere.example/) [c](#here)',
  );
});

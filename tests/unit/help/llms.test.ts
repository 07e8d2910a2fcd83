import { expect, it } from 'vitest';
import { llmsFull, llmsIndex } from '@/lib/help/llms';
import { aReadArticle } from './a-read-article';

const whole = (path: string) => `https://paxflow.example${path}`;
const collections = ['a', 'b'].map((slug) => ({
  slug,
  title: `About ${slug}`,
  description: `What ${slug} is.`,
  articles: [aReadArticle(`${slug}/one`)],
}));

it('lists every article of every collection with its answer and its Markdown', () => {
  expect(llmsIndex(collections, whole)).toMatch(
    /^# PaxFlow help\n\n> .+\n[\s\S]*## About a\n\nWhat a is\.\n\n- \[What happens\?\]\(https:\/\/paxflow\.example\/help\/a\/one\.md\): This happens\.\n\n## About b\n/,
  );
});

it('says where all texts are in one file', () => {
  expect(llmsIndex(collections, whole)).toContain('https://paxflow.example/llms-full.txt');
});

it('puts all texts into one file, in their order', () => {
  expect(llmsFull(['# One', '# Two'])).toMatch(/^# PaxFlow help\n[\s\S]*# One\n\n# Two$/);
});

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { toString as textOf } from 'mdast-util-to-string';
import rehypeSlug from 'rehype-slug';
import { describe, expect, it, test } from 'vitest';
import { articleMarkdown } from '@/lib/help/article-markdown';
import { nodesIn, parseArticle } from '@/lib/help/article-tree';
import { listArticles, listCollections, readArticleBody } from '@/lib/help/articles';
import { llmsIndex } from '@/lib/help/llms';
import { oldAddresses } from '@/lib/help/old-addresses.js';
import { paths } from '@/lib/paths';

const root = fileURLToPath(new URL('../..', import.meta.url));
const articles = listArticles();

const headingsIn = (body: string): string[] =>
  nodesIn(parseArticle(body)).flatMap(({ node }) => (node.type === 'heading' ? [textOf(node)] : []));

/** The ids that the page's own plugin gives to headings of these words. */
const idsOnThePage = (texts: readonly string[]): string[] => {
  const children = texts.map((value) => ({
    type: 'element' as const,
    tagName: 'h2',
    properties: {} as Record<string, string>,
    children: [{ type: 'text' as const, value }],
  }));
  rehypeSlug()({ type: 'root', children });
  return children.map(({ properties }) => properties.id ?? '');
};

const whole = (path: string) => `https://paxflow.example${path}`;

describe('every article as Markdown', () => {
  test.each(articles.map((article) => [article.id, article] as const))(
    '%s has its words and headings, and nothing a program cannot read',
    (_, article) => {
      const body = readArticleBody(article);
      const markdown = articleMarkdown(article, body, whole);
      expect(markdown).toContain(`# ${article.title}\n\n${article.description}\n`);
      for (const text of headingsIn(body)) expect(markdown).toContain(`# ${text}\n`);
      expect(markdown).not.toMatch(/<\/?[A-Z]/);
      expect(markdown).not.toContain('](/');
    },
  );

  it('stands in the index for programs', () => {
    const index = llmsIndex(listCollections(), whole);
    expect(articles.filter(({ id }) => !index.includes(whole(paths.articleMarkdown(id))))).toEqual([]);
  });
});

describe('every address', () => {
  const redirects = oldAddresses(`${root}content/help`);

  it('of before leads to an article of today, in one step', () => {
    const today = new Set(articles.flatMap(({ id }) => [paths.article(id), paths.articleMarkdown(id)]));
    expect(redirects.filter(({ destination }) => !today.has(destination))).toEqual([]);
    expect(redirects.filter(({ source }) => today.has(source))).toEqual([]);
  });

  it('of before that an article names is among the redirects', () => {
    const named = articles.flatMap((article) => article.redirects.articles.map((id) => paths.article(id)));
    const sources = redirects.map(({ source }) => source);
    expect(named.filter((path) => !sources.includes(path))).toEqual([]);
  });

  it('of a collection is free of pages of ours, which would hide it', () => {
    const hidden = listCollections().filter(({ slug }) => existsSync(`${root}app/help/${slug}`));
    expect(hidden.map(({ slug }) => slug)).toEqual([]);
  });
});

describe('every heading', () => {
  test.each(articles.map((article) => [article.id, article] as const))(
    'of %s has the address that the link check expects',
    (_, article) => {
      expect(article.anchors).toEqual(idsOnThePage(headingsIn(readArticleBody(article))));
    },
  );
});

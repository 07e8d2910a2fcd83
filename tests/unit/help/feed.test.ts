import { expect, it } from 'vitest';
import { feedOfChanges } from '@/lib/help/feed';
import { aReadArticle } from './a-read-article';

const origin = 'https://paxflow.example';
const changed = (id: string, updated: string) => aReadArticle(id, { updated });
const idsIn = (feed: string) =>
  [...feed.matchAll(/<entry>[\s\S]*?<id>(.*?)<\/id>/g)].map(([, id = '']) =>
    id.replace(`${origin}/help/`, ''),
  );

it('has the latest change first', () => {
  const articles = [
    changed('a/old', '2026-01-02'),
    changed('a/new', '2026-11-20'),
    changed('a/mid', '2026-05-05'),
  ];
  expect(idsIn(feedOfChanges(articles, origin))).toEqual(['a/new', 'a/mid', 'a/old']);
});

it('was itself changed when its latest article was', () => {
  const feed = feedOfChanges([changed('a/one', '2026-01-02'), changed('a/two', '2026-11-20')], origin);
  expect(feed.slice(0, feed.indexOf('<entry>'))).toContain('<updated>2026-11-20T00:00:00.000Z</updated>');
});

it('stops at fifty', () => {
  const many = Array.from({ length: 60 }, (_, i) => aReadArticle(`a/n${i}`));
  expect(idsIn(feedOfChanges(many, origin))).toHaveLength(50);
});

it('says characters of markup as text', () => {
  const feed = feedOfChanges([aReadArticle('a/one', { title: 'Less < more & other' })], origin);
  expect(feed).toContain('<![CDATA[Less &lt; more &amp; other]]>');
});

it('has no entry and no date of its own where there is no article', () => {
  expect(idsIn(feedOfChanges([], origin))).toEqual([]);
});

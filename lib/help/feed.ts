import { Feed } from 'feed';
import type { Article } from './read-help';

/** Enough to see what changed in the last weeks; the sitemap has everything. */
const mostEntries = 50;

/** The feed says that its texts are HTML, and a reader takes them so. */
const asHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const byLastChange = (a: Article, b: Article): number => b.updated.localeCompare(a.updated);

/**
 * The latest changes of the articles as an Atom feed, newest first. An article keeps its id, so a reader shows a
 * changed article once more instead of a second article.
 * @param origin scheme and host: an Atom id is a whole address. Rule: RFC 4287, 4.2.6.
 */
export const feedOfChanges = (articles: readonly Article[], origin: string): string => {
  const latest = articles.toSorted(byLastChange).slice(0, mostEntries);
  const feed = new Feed({
    id: `${origin}/help`,
    link: `${origin}/help`,
    title: 'PaxFlow help: what changed',
    description: 'New and changed articles of the PaxFlow help center.',
    copyright: 'PaxFlow',
    generator: false,
    feedLinks: { atom: `${origin}/help/feed.xml` },
    ...(latest[0] ? { updated: new Date(latest[0].updated) } : {}),
  });
  for (const { id, title, description, author, updated } of latest) {
    const link = `${origin}/help/${id}`;
    feed.addItem({
      id: link,
      link,
      title: asHtml(title),
      description: asHtml(description),
      author: [{ name: author }],
      date: new Date(updated),
    });
  }
  return feed.atom1();
};

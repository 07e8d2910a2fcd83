import type { MetadataRoute } from 'next';
import { env } from '@/lib/env';
import { listCollections } from '@/lib/help/articles';
import { paths } from '@/lib/paths';

// Whole addresses are known when the app runs, not when it is built.
export const dynamic = 'force-dynamic';

const latest = (days: readonly string[]): string => days.toSorted().at(-1) ?? '';

export default function sitemap(): MetadataRoute.Sitemap {
  const page = (path: string, lastModified: string) => ({ url: `${env().appUrl}${path}`, lastModified });
  const collections = listCollections().map(({ slug, articles }) => ({
    articles,
    page: page(paths.collection(slug), latest(articles.map(({ updated }) => updated))),
  }));
  return [
    page(paths.help, latest(collections.map((collection) => collection.page.lastModified))),
    ...collections.flatMap((collection) => [
      collection.page,
      ...collection.articles.map(({ id, updated }) => page(paths.article(id), updated)),
    ]),
  ];
}

import 'server-only';
import { and, count, desc, eq, gt, isNotNull, isNull, lte } from 'drizzle-orm';
import { now } from '@/lib/clock';
import { database } from './client';
import { helpSearches } from './schema';

type HelpSearch = { id: string; query: string; results: number; chosen: string | null };

/** Stores one search, without anything about the reader. */
export async function insertHelpSearch(search: HelpSearch): Promise<void> {
  const db = await database();
  await db.insert(helpSearches).values({ ...search, at: now() });
}

/** Notes the first article that was opened from a search that is stored already. */
export async function chooseInHelpSearch(id: string, article: string): Promise<void> {
  const db = await database();
  await db
    .update(helpSearches)
    .set({ chosen: article })
    .where(and(eq(helpSearches.id, id), isNull(helpSearches.chosen)));
}

/** The articles that searches led to most often since then, best first, as ids. */
export async function mostOpenedArticles(since: Date, limit: number): Promise<string[]> {
  const db = await database();
  const times = count();
  const rows = await db
    .select({ article: helpSearches.chosen, times })
    .from(helpSearches)
    .where(and(isNotNull(helpSearches.chosen), gt(helpSearches.at, since)))
    .groupBy(helpSearches.chosen)
    .orderBy(desc(times), helpSearches.chosen)
    .limit(limit);
  return rows.flatMap(({ article }) => article ?? []);
}

/** Forgets searches from then and before. */
export async function forgetHelpSearches(before: Date): Promise<void> {
  const db = await database();
  await db.delete(helpSearches).where(lte(helpSearches.at, before));
}

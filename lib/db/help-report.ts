import 'server-only';
import { and, count, desc, eq, gt, isNotNull, max, type SQL, sql } from 'drizzle-orm';
import { database } from './client';
import { articleAnswers, helpSearches } from './schema';

export type QueryCount = { query: string; times: number; opened: number; results: number };
export type Rating = { article: string; yes: number; partly: number; no: number; reasons: string[] };
export type Note = { article: string; answer: string; reason: string | null; note: string | null };
export type HelpReport = {
  searches: { all: number; withoutResult: number; opened: number };
  withoutResult: QueryCount[];
  withoutClick: QueryCount[];
  most: QueryCount[];
  ratings: Rating[];
  notes: Note[];
};

const times = count();
const opened = count(helpSearches.chosen);
const results = max(helpSearches.results);

/** Queries with how often each was asked since then, the most frequent first. */
async function queriesWhere(since: Date, limit: number, having?: SQL): Promise<QueryCount[]> {
  const db = await database();
  const rows = await db
    .select({ query: helpSearches.query, times, opened, results })
    .from(helpSearches)
    .where(gt(helpSearches.at, since))
    .groupBy(helpSearches.query)
    .having(having)
    .orderBy(desc(times), helpSearches.query)
    .limit(limit);
  return rows.map((row) => ({ ...row, results: row.results ?? 0 }));
}

async function totals(since: Date): Promise<HelpReport['searches']> {
  const db = await database();
  const withoutResult = sql<string>`count(*) filter (where ${helpSearches.results} = 0)`.mapWith(Number);
  const [row] = await db
    .select({ all: times, withoutResult, opened })
    .from(helpSearches)
    .where(gt(helpSearches.at, since));
  return row ?? { all: 0, withoutResult: 0, opened: 0 };
}

const answered = (answer: Note['answer']) =>
  sql<number>`count(*) filter (where ${articleAnswers.answer} = ${answer})`.mapWith(Number);

/** What readers said of each article, the one that disappointed most readers first. */
async function ratingsSince(since: Date): Promise<Rating[]> {
  const db = await database();
  const { article, reason, at } = articleAnswers;
  const no = answered('no');
  const reasons = sql<string[]>`coalesce(array_agg(distinct ${reason}) filter (where ${reason} <> ''), '{}')`;
  return db
    .select({ article, yes: answered('yes'), partly: answered('partly'), no, reasons })
    .from(articleAnswers)
    .where(gt(at, since))
    .groupBy(article)
    .orderBy(desc(no), desc(answered('partly')), article);
}

async function notesSince(since: Date, limit: number): Promise<Note[]> {
  const db = await database();
  const { article, answer, reason, note, at } = articleAnswers;
  return db
    .select({ article, answer, reason, note })
    .from(articleAnswers)
    .where(and(gt(at, since), isNotNull(note)))
    .orderBy(desc(at))
    .limit(limit);
}

/**
 * What readers looked for and how the articles did.
 * @param limit how many lines each list has at most
 */
export const readHelpReport = async (since: Date, limit: number): Promise<HelpReport> => ({
  searches: await totals(since),
  withoutResult: await queriesWhere(since, limit, eq(results, 0)),
  withoutClick: await queriesWhere(since, limit, and(gt(results, 0), eq(opened, 0))),
  most: await queriesWhere(since, limit),
  ratings: await ratingsSince(since),
  notes: await notesSince(since, limit),
});

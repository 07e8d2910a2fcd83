import { beforeEach, describe, expect, it, test } from 'vitest';
import { DAY, after as instantAfter, now } from '@/lib/clock';
import { keepArticleAnswer } from '@/lib/db/article-answers';
import { readHelpReport } from '@/lib/db/help-report';
import { insertHelpSearch } from '@/lib/db/help-searches';
import { listArticles } from '@/lib/help/articles';
import { newFormKey, newId } from '@/lib/ids';
import {
  forgetOldSearches,
  popularArticles,
  recordOpened,
  recordSearch,
  searchHelp,
} from '@/lib/operations/help-search';
import { freshDatabase, rows } from '../support/database';

freshDatabase();
// The settings name a sandbox, and nothing here speaks to it.
process.env.SANDBOX_URL ??= 'http://127.0.0.1:9';

type Stored = { id: string; query: string; results: number; chosen: string | null };
const stored = () => rows<Stored>('select id, query, results, chosen from help_searches order by at, id');
const [first = '', second = '', third = ''] = listArticles().map(({ id }) => id);

beforeEach(async () => {
  await rows('delete from help_searches');
  await rows('delete from rate_counters');
});

describe('a search that came to rest', () => {
  it('is stored with what it found and what was opened', async () => {
    await recordSearch({ query: ' Code ', chosen: first });
    const { total } = await searchHelp('code', 0);
    expect(await stored()).toEqual([
      { id: expect.stringMatching(/^sch_/), query: 'code', results: total, chosen: first },
    ]);
    expect(total).toBeGreaterThan(0);
  });

  it('is stored with nothing about who searched', async () => {
    await recordSearch({ query: 'code', chosen: null });
    const [row = {}] = await rows('select * from help_searches');
    expect(Object.keys(row).sort()).toEqual(['at', 'chosen', 'id', 'query', 'results']);
  });

  test.each([
    ['a phone number', '+44 7700 900982 blocked', '+## #### ###### blocked'],
    ['a mail address', 'jo@example.com cannot sign in', '(mail address) cannot sign in'],
    ['a code', 'code 482913', 'code ######'],
    ['a PIN', 'pin 4829', 'pin ####'],
  ])('loses %s', async (_, query, kept) => {
    await recordSearch({ query, chosen: null });
    expect((await stored())[0]?.query).toBe(kept);
  });

  test.each(['133016', '2388001', '131009'])('keeps %s, which is a code of Meta', async (code) => {
    await recordSearch({ query: code, chosen: null });
    expect((await stored())[0]?.query).toBe(code);
  });

  it('is not stored when it says nothing', async () => {
    await recordSearch({ query: '\u0000 \u200b', chosen: null });
    expect(await stored()).toEqual([]);
  });

  it('is not stored with an article that does not exist', async () => {
    await recordSearch({ query: 'code', chosen: 'no/such' });
    expect(await stored()).toEqual([]);
  });

  it('is not stored in a flood', async () => {
    await recordSearch({ query: 'code', chosen: null });
    await rows(`update rate_counters set count = 5000 where key = 'help-searches'`);
    await recordSearch({ query: 'code', chosen: null });
    expect(await stored()).toHaveLength(1);
  });
});

describe('the article that is opened from a stored search', () => {
  const search = async () => {
    const id = newId('sch');
    await recordSearch({ id, query: 'code', chosen: null });
    return id;
  };
  const chosen = async () => (await stored())[0]?.chosen;

  it('is noted once: the first one counts', async () => {
    const id = await search();
    await recordOpened(id, first);
    await recordOpened(id, second);
    expect(await chosen()).toBe(first);
  });

  test.each(['no/such', '', '../../etc/passwd', 'x'.repeat(10_000)])(
    'is not noted as %j',
    async (article) => {
      await recordOpened(await search(), article);
      expect(await chosen()).toBeNull();
    },
  );

  it('makes no search of its own', async () => {
    await recordOpened(newId('sch'), first);
    expect(await stored()).toEqual([]);
  });
});

describe('popular articles', () => {
  it('are those of the list while nobody has opened any', async () => {
    const ids = (await popularArticles()).map(({ id }) => id);
    expect(ids.length).toBeGreaterThanOrEqual(3);
  });

  it('begin with those that searches led to most often', async () => {
    for (const chosen of [second, second, first]) await recordSearch({ query: 'code', chosen });
    expect((await popularArticles()).slice(0, 2).map(({ id }) => id)).toEqual([second, first]);
  });

  it('leave out an article that is gone', async () => {
    await insertHelpSearch({ id: newId('sch'), query: 'code', results: 1, chosen: 'no/longer-there' });
    expect((await popularArticles()).map(({ id }) => id)).not.toContain('no/longer-there');
  });
});

it('a search is forgotten after a year', async () => {
  await recordSearch({ query: 'old', chosen: null });
  await rows('update help_searches set at = $1', [instantAfter(now(), -366 * DAY).toISOString()]);
  await recordSearch({ query: 'new', chosen: null });
  await forgetOldSearches();
  expect((await stored()).map(({ query }) => query)).toEqual(['new']);
});

describe('the report', () => {
  const report = () => readHelpReport(instantAfter(now(), -30 * DAY), 10);
  const answer = (article: string, word: 'yes' | 'no') =>
    keepArticleAnswer({ key: newFormKey(), article, version: '2026-11-22', answer: word });

  it('tells what found nothing, what nobody opened, and what was searched most', async () => {
    for (const query of ['code', 'code', 'Code', 'number']) await recordSearch({ query, chosen: null });
    await recordSearch({ query: 'number', chosen: third });
    for (const query of ['blockchain', 'blockchain']) await recordSearch({ query, chosen: null });
    const { searches, withoutResult, withoutClick, most } = await report();
    expect(searches).toEqual({ all: 7, withoutResult: 2, opened: 1 });
    expect(withoutResult).toEqual([{ query: 'blockchain', times: 2, opened: 0, results: 0 }]);
    expect(withoutClick.map(({ query, times }) => [query, times])).toEqual([['code', 3]]);
    expect(most.map(({ query }) => query)).toEqual(['code', 'blockchain', 'number']);
  });

  it('tells what readers said of each article, the most disappointing first', async () => {
    for (const word of ['yes', 'yes'] as const) await answer(first, word);
    for (const word of ['yes', 'no', 'no'] as const) await answer(second, word);
    await rows(
      `update article_answers set reason = 'not-clear', note = 'Which PIN?' where article = $1 and answer = 'no'`,
      [second],
    );
    const { ratings, notes } = await report();
    expect(ratings).toEqual([
      { article: second, yes: 1, partly: 0, no: 2, reasons: ['not-clear'] },
      { article: first, yes: 2, partly: 0, no: 0, reasons: [] },
    ]);
    expect(notes[0]).toEqual({ article: second, answer: 'no', reason: 'not-clear', note: 'Which PIN?' });
  });

  it('looks back no further than it is asked to', async () => {
    await recordSearch({ query: 'code', chosen: null });
    await rows('update help_searches set at = $1', [instantAfter(now(), -31 * DAY).toISOString()]);
    expect((await report()).searches.all).toBe(0);
  });
});

import { useDatabase as putDatabase, runSql } from '@/lib/db/client';
import { learnStock, writeStock } from '@/lib/db/stock';
import { anyNumber } from '@/lib/domain/stock-search';
import { findStock, stockChoices } from '@/lib/operations/stock/find-stock';
import { madeStock } from './made-stock.mjs';
import { plansOf } from './plan.mjs';

const size = 100_000;
const rounds = 200;
/** What one answer may take, in milliseconds. */
const mostMs = 50;

/** Half of all numbers are held, and all of the cheapest: the case a search must not walk through. */
async function fill() {
  const stock = madeStock(size);
  for (let at = 0; at < size; at += 2_000) await writeStock(stock.slice(at, at + 2_000));
  await runSql(`update numbers set is_held = true where monthly_cents = 300 or e164 like '%7'`);
  await learnStock();
}

/** A number deep in the list, to go on from. */
async function deepInTheList() {
  const { rows } = await runSql(
    'select id from numbers where not is_held order by monthly_cents, e164 offset 40000 limit 1',
  );
  return /** @type {{ id: string }[]} */ (rows)[0]?.id ?? '';
}

/** @param {() => Promise<unknown>} act @returns {Promise<{ median: number, p99: number }>} */
async function timesOf(act) {
  for (let warm = 0; warm < 10; warm++) await act();
  /** @type {number[]} */
  const times = [];
  for (let round = 0; round < rounds; round++) {
    const begun = performance.now();
    await act();
    times.push(performance.now() - begun);
  }
  times.sort((a, b) => a - b);
  const at = (/** @type {number} */ part) => times[Math.floor(rounds * part)] ?? Number.NaN;
  return { median: at(0.5), p99: at(0.99) };
}

/** @param {string[]} cells */
const printRow = ([name = '', ...figures]) =>
  console.log(name.padEnd(36) + figures.map((figure) => figure.padStart(11)).join(''));

/** @param {number} ms */
const inMs = (ms) => `${ms.toFixed(1)} ms`;

/** @typedef {Partial<import('@/lib/domain/stock-search').StockSearch>} Search */

/** @param {string} after @returns {[string, Search][]} */
const searches = (after) => [
  ['anything, first page', {}],
  ['anything, far down the list', { after }],
  ['a common country', { country: 'GB' }],
  ['a rare country and kind', { country: 'PL', kind: 'voip' }],
  ['a kind that country has not', { country: 'PL', kind: 'universal' }],
  ['one digit', { digits: '5' }],
  ['two digits', { digits: '59' }],
  ['three digits', { digits: '555' }],
  ['four digits in a rare country', { country: 'PL', digits: '5551' }],
  ['six digits', { digits: '123456' }],
  ['digits that every number has', { digits: '999' }],
  ['digits that no number has', { digits: '99900000' }],
];

/**
 * Fills a database, asks it everything a customer may ask, prints the figures, and closes it.
 * @param {string} name
 * @param {import('@/lib/db/client').Opened} database
 */
export async function measureStock(name, database) {
  putDatabase(database);
  const begun = performance.now();
  await fill();
  console.log(`\n${name}: ${size} numbers written in ${Math.round((performance.now() - begun) / 1000)} s\n`);
  printRow(['one page and its count', 'fit', 'median', 'p99']);
  let slowest = 0;
  for (const [what, search] of searches(await deepInTheList())) {
    const ask = () => findStock({ ...anyNumber, ...search });
    const { count } = await ask();
    const { median, p99 } = await timesOf(ask);
    slowest = Math.max(slowest, p99);
    printRow([what, count > 1_000 ? '1000+' : String(count), inMs(median), inMs(p99)]);
    const [page = []] = await plansOf(database, ask);
    console.log(`    ${page.join(' < ')}`);
  }
  const { median, p99 } = await timesOf(stockChoices);
  printRow(['the countries and kinds to choose', '', inMs(median), inMs(p99)]);
  console.log(`\n${slowest < mostMs ? 'holds' : 'FAILS'}: every answer under ${mostMs} ms (p99)`);
  await database.close();
}

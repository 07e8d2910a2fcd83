import { openPglite, openPostgres, useDatabase as putDatabase, runSql } from '@/lib/db/client';
import { learnStock, writeStock } from '@/lib/db/stock';
import { anyNumber } from '@/lib/domain/stock-search';
import { findStock, stockChoices } from '@/lib/operations/stock/find-stock';
import { madeStock } from './made-stock.mjs';
import { plansOf } from './plan.mjs';

const count = 100_000;
const rounds = 200;

/** @param {number[]} times @param {number} part */
const percentile = (times, part) =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0;

/** @param {() => Promise<unknown>} act */
async function timesOf(act) {
  for (let warm = 0; warm < 10; warm++) await act();
  const times = [];
  for (let round = 0; round < rounds; round++) {
    const begun = performance.now();
    await act();
    times.push(performance.now() - begun);
  }
  return times;
}

/** Half of all numbers are held, and all of the cheapest: the case a search must not walk through. */
async function fill() {
  const stock = madeStock(count);
  for (let at = 0; at < count; at += 2_000) await writeStock(stock.slice(at, at + 2_000));
  await runSql(`update numbers set is_held = true where monthly_cents = 300 or e164 like '%7'`);
  await learnStock();
}

/** A number deep in the list, to go on from. */
async function deepInTheList() {
  const { rows } = await runSql(
    `select id from numbers where not is_held order by monthly_cents, e164 offset 40000 limit 1`,
  );
  return /** @type {{ id: string }[]} */ (rows)[0]?.id ?? '';
}

const url = process.env.DATABASE_URL;
const database = url ? await openPostgres(url) : await openPglite(null);
putDatabase(database);
const begun = performance.now();
await fill();
const seconds = ((performance.now() - begun) / 1000).toFixed(0);
console.log(
  `\n${url ? 'PostgreSQL' : 'PGlite'}: ${count.toLocaleString('en')} numbers written in ${seconds} s`,
);
console.log(`${'search'.padEnd(34)}${'fit'.padStart(7)}${'median'.padStart(10)}${'p99'.padStart(10)}`);

const after = await deepInTheList();
/** @type {[string, Partial<import('@/lib/domain/stock-search').StockSearch>][]} */
const searches = [
  ['anything, first page', {}],
  ['anything, page 2,000', { after }],
  ['a common country', { country: 'GB' }],
  ['a rare country and kind', { country: 'PL', kind: 'voip' }],
  ['a kind nobody has there', { country: 'PL', kind: 'universal' }],
  ['one digit', { digits: '5' }],
  ['two digits', { digits: '59' }],
  ['three digits', { digits: '555' }],
  ['four digits in a rare country', { country: 'PL', digits: '5551' }],
  ['six digits', { digits: '123456' }],
  ['digits all have', { digits: '999' }],
  ['digits nobody has', { digits: '99900000' }],
];
let slowest = 0;
for (const [name, search] of searches) {
  const ask = () => findStock({ ...anyNumber, ...search });
  const fit = (await ask()).count;
  const times = await timesOf(ask);
  slowest = Math.max(slowest, percentile(times, 0.99));
  const row = [percentile(times, 0.5), percentile(times, 0.99)].map((ms) =>
    `${ms.toFixed(1)} ms`.padStart(10),
  );
  console.log(name.padEnd(34) + (fit > 1_000 ? '1,000+' : String(fit)).padStart(7) + row.join(''));
  const [page = []] = await plansOf(database, ask);
  console.log(`  ${page.join(' < ')}`);
}
const choices = await timesOf(stockChoices);
console.log(
  `${'the countries and kinds to choose'.padEnd(41)}${`${percentile(choices, 0.5).toFixed(1)} ms`.padStart(10)}${`${percentile(choices, 0.99).toFixed(1)} ms`.padStart(10)}`,
);
console.log(
  slowest < 50
    ? 'Every search under 50 ms.'
    : `Slowest: ${slowest.toFixed(1)} ms, more than the 50 it should take.`,
);
await database.close();

// `npm run bench:search`: how fast the search answers, how much it sends, and how well it finds. With `--misses` it
// names every query whose best answer did not come first.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { answerQuery, idsFor } from '@/lib/help/search/answer';
import { openSearch } from '@/lib/help/search/search-index';
import { readSearchFile } from '@/lib/help/search-content';
import { generateArticles } from './generate-articles.mjs';
import { measureQuality } from './search-quality.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** As the API answers. */
const shown = 8;
const rounds = 40;

const queries = [
  'c',
  'code',
  'otp',
  'verification code',
  'verfication code',
  'how do i move my number to another provider',
  'landlines',
  'whats app business app',
  'the page says that my number is already in use elsewhere and i do not know what to do about it at all',
  '133016',
  'display nmae rejectd',
  'qwrtz plmokn wsxedc rfvtgb yhnujm',
  'x'.repeat(120),
];

/** @param {number[]} sorted @param {number} share */
const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
const ms = (/** @type {number} */ value) => `${value.toFixed(2)} ms`;
const percent = (/** @type {number} */ value) => `${(100 * value).toFixed(1)} %`.padStart(8);

/** Time of the processor, so that a busy machine measures the same. @param {() => unknown} work */
const cpuMs = (work) => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
};

/** @param {number} count */
function speed(count) {
  const folder = mkdtempSync(join(tmpdir(), 'paxflow-bench-'));
  try {
    generateArticles({ folder, count });
    let file = '';
    const builtMs = cpuMs(() => {
      file = JSON.stringify(readSearchFile(folder));
    });
    let search = openSearch(JSON.parse(file));
    const loadMs = cpuMs(() => {
      search = openSearch(JSON.parse(file));
    });
    const firstMs = cpuMs(() => answerQuery(search, 'verfication code', shown));

    const answer = (/** @type {string} */ query) => JSON.stringify(answerQuery(search, query, shown));
    for (const query of queries) for (let i = 0; i < 5; i++) answer(query);
    const times = queries.flatMap((query) =>
      Array.from({ length: rounds }, () => cpuMs(() => answer(query))),
    );
    times.sort((a, b) => a - b);
    const bytes = queries.map((query) => Buffer.from(answer(query)));
    const most = (/** @type {(one: Buffer) => number} */ size) => Math.max(...bytes.map(size));
    console.log(`${count} articles (${search.words.size} words)
  answer   median ${ms(at(times, 0.5))}, p99 ${ms(at(times, 0.99))}, slowest ${ms(at(times, 1))}
  bytes    at most ${most((one) => one.length)} plain, ${most((one) => gzipSync(one).length)} gzip, ${most((one) => brotliCompressSync(one).length)} brotli
  index    made in ${ms(builtMs)}, ${Math.round(file.length / 1024)} KiB, loaded in ${ms(loadMs)}; first answer ${ms(firstMs)}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} name */
function quality(name) {
  const path = join(root, 'tests/search', `${name}.json`);
  if (!existsSync(path)) return console.log(`\nNo queries in tests/search/${name}.json yet.`);
  const search = openSearch(readSearchFile(join(root, 'content/help')));
  const { all, kinds, misses } = measureQuality(JSON.parse(readFileSync(path, 'utf8')), (query) =>
    idsFor(search, query),
  );
  console.log(`\n${name}: ${all.queries} queries     recall@1 recall@3      MRR`);
  for (const [kind, one] of [...kinds, /** @type {const} */ (['all', all])])
    console.log(
      `  ${`${kind} (${one.queries})`.padEnd(24)}${percent(one.recallAt1)} ${percent(one.recallAt3)} ${one.meanReciprocalRank.toFixed(3).padStart(8)}`,
    );
  if (process.argv.includes('--misses'))
    for (const { query, kind, rank, found } of misses)
      console.log(`    ${kind}: "${query}" at ${rank || 'no place'}; ${found.join(', ')}`);
}

for (const count of [60, 1_000]) speed(count);
for (const name of ['tuning', 'reporting']) quality(name);

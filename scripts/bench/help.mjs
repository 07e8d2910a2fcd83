// `npm run bench:help`: what an article costs its reader and its server, beside a plain copy of the same article.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBrowser } from '../ensure-browser.mjs';
import { kib, median, printFigure } from './figures.mjs';
import { buildWith } from './help/build-scale.mjs';
import { firstResults } from './help/first-results.mjs';
import { withNginx } from './help/nginx.mjs';
import { launch, visit } from './help/page-figures.mjs';
import { plainPage, withPlainPage } from './help/plain-page.mjs';
import { emptyPageBytes, scriptBytes } from './help/script-size.mjs';
import { compareThroughput } from './help/throughput.mjs';
import { withApp } from './running-app.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const article = 'help/exclusivity/connection-constraints';
const visits = 5;

const browser = await launch(await ensureBrowser({ root, say: () => undefined }));

/** @param {string} url @param {string} plain */
async function page(url, plain) {
  const cold = await visit(browser, url, false);
  printFigure(
    'whole article, cold, over the wire',
    kib(cold.bytes),
    'under 160 KiB',
    cold.bytes < 160 * 1024,
  );
  printFigure(
    'requests before load',
    `${cold.beforeLoad} of ${cold.requests}`,
    'at most 10',
    cold.beforeLoad <= 10,
  );
  const pairs = [];
  for (let round = 0; round < visits; round++)
    pairs.push({ ours: await visit(browser, url, true), plain: await visit(browser, plain, true) });
  const lcp = median(pairs.map(({ ours }) => ours.lcp));
  const limit = median(pairs.map((pair) => pair.plain.lcp));
  const ratio = median(pairs.map((pair) => pair.ours.lcp / pair.plain.lcp));
  const cls = Math.max(...pairs.map(({ ours }) => ours.cls));
  printFigure(
    'largest paint, slow phone and slow 4G',
    `${ratio.toFixed(2)} x plain`,
    'at most 1.25 x plain',
    ratio <= 1.25,
  );
  printFigure('  in milliseconds, ours and plain', `${lcp.toFixed(0)} and ${limit.toFixed(0)}`);
  printFigure(
    '  main thread blocked by then and after, ours',
    `${median(pairs.map(({ ours }) => ours.blocked)).toFixed(0)} ms`,
  );
  printFigure('layout shift', cls.toFixed(4), '0', cls === 0);
}

/** @param {string} url */
async function search(url) {
  const tries = [];
  for (let round = 0; round < visits; round++) tries.push(await firstResults(browser, url, 'reading'));
  const ms = median(tries.map((one) => one.ms));
  const bytes = Math.max(...tries.map((one) => one.bytes));
  printFigure(
    'search, first key to results, slow phone and slow 4G',
    `${ms.toFixed(0)} ms`,
    'under 500 ms',
    ms < 500,
  );
  printFigure('search, one answer over the wire', kib(bytes), 'under 5 KiB', bytes < 5 * 1024);
  const hasty = [];
  for (let round = 0; round < visits; round++) hasty.push(await firstResults(browser, url, 'at once'));
  printFigure(
    '  typed as soon as the page has loaded',
    `${median(hasty.map((one) => one.ms)).toFixed(0)} ms`,
  );
}

async function build() {
  const few = await buildWith(root, 100);
  const many = await buildWith(root, 1_000);
  const ratio = many.seconds / few.seconds;
  printFigure('build, 1,000 articles to 100', `${ratio.toFixed(2)} x`, 'under 4 x', ratio < 4);
  printFigure('  in seconds', `${many.seconds.toFixed(0)} and ${few.seconds.toFixed(0)}`);
  const gigabytes = many.memory / 1e9;
  printFigure('memory of the larger build', `${gigabytes.toFixed(2)} GB`, 'under 3 GB', gigabytes < 3);
}

await withApp(root, async (url) => {
  const ours = `${url}/${article}`;
  const gzipped = readFileSync(join(root, `.next/ready/${article}.html.gz`));
  const [own, empty] = [scriptBytes(root, `${article}.html`), await emptyPageBytes(root)];
  printFigure(
    'script beyond an empty page, brotli',
    kib(own - empty),
    'at most 10 KiB',
    own - empty <= 10 * 1024,
  );
  printFigure('  of which the framework', kib(empty));
  const html = plainPage(readFileSync(join(root, `.next/ready/${article}.html`), 'utf8'));
  await withPlainPage(root, html, (plain) => page(ours, plain));
  await search(ours);
  const speed = await withNginx(gzipped, (theirs) => compareThroughput(ours, theirs));
  if (speed) {
    printFigure('throughput, same bytes', `${speed.ratio.toFixed(2)} x nginx`);
    printFigure(
      '  answers a second, ours and nginx',
      `${speed.ours.toFixed(0)} and ${speed.theirs.toFixed(0)}`,
    );
  } else printFigure('throughput, same bytes', 'no nginx to be had');
});
await browser.close();
await build();

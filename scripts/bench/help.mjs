// `npm run bench:help`: what an article costs its reader and its server, beside a plain copy of the same article.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBrowser } from '../ensure-browser.mjs';
import { kib, median, printFigure } from './figures.mjs';
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

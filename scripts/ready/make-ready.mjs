// Runs after each build: what can be served without the framework is put into `.next/ready`, lean and compressed.
// The build's own output stays as it is, so a server that knows nothing of `.next/ready` serves the same pages.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compressBelow } from './compress.mjs';
import { leanPage } from './lean-page.mjs';

const root = process.cwd();
const built = join(root, '.next/server/app');
const ready = join(root, '.next/ready');
const readCss = (/** @type {string} */ href) =>
  readFileSync(join(root, '.next', href.split('?')[0]?.replace('/_next/', '') ?? ''), 'utf8');

rmSync(ready, { recursive: true, force: true });
mkdirSync(ready, { recursive: true });
const files = existsSync(built) ? readdirSync(built, { recursive: true, encoding: 'utf8' }) : [];
const pages = files.filter((file) => /^help(\.html|\/.*\.html)$/.test(file.replaceAll('\\', '/')));
const left = [];
for (const page of pages) {
  const lean = leanPage(readFileSync(join(built, page), 'utf8'), readCss);
  if (lean === null) left.push(page);
  else {
    mkdirSync(dirname(join(ready, page)), { recursive: true });
    writeFileSync(join(ready, page), lean);
  }
}
compressBelow(ready);
compressBelow(join(root, '.next/static'));
if (left.length > 0)
  console.log(`Served as the framework built them, because they look unlike expected: ${left.join(', ')}`);

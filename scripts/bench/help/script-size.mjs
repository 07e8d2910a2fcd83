import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { runQuietly } from '../../run-quietly.mjs';
import { onWorkbench } from '../workbench.mjs';

/** The scripts a modern browser fetches for a page, as the framework built it. @param {string} root @param {string} page */
const scriptsOf = (root, page) => {
  const html = readFileSync(join(root, '.next/server/app', page), 'utf8');
  const tags = [...html.matchAll(/<script src="([^"]+)"[^>]*>/g)].filter(([tag]) => !/noModule/i.test(tag));
  return [...new Set(tags.map(([, src]) => src ?? ''))];
};

/** @param {string} root @param {string} page an HTML file of the build @returns {number} bytes of script, brotli at its best */
export const scriptBytes = (root, page) =>
  scriptsOf(root, page)
    .map((src) => readFileSync(join(root, '.next', src.replace('/_next/', ''))))
    .reduce((sum, script) => sum + brotliCompressSync(script).length, 0);

/**
 * What an empty page of the same framework ships.
 * @param {string} root @returns {Promise<number>} bytes of script, brotli
 */
export const emptyPageBytes = (root) =>
  onWorkbench(root, 'empty', async (home) => {
    mkdirSync(join(home, 'app'));
    writeFileSync(join(home, 'package.json'), '{"type":"module","private":true}');
    writeFileSync(join(home, 'next.config.js'), 'export default {};');
    const body = 'export default ({ children }) => <html lang="en"><body>{children}</body></html>;';
    writeFileSync(join(home, 'app/layout.jsx'), body);
    writeFileSync(join(home, 'app/page.jsx'), 'export default () => <p>Nothing</p>;');
    await runQuietly(process.execPath, [join(root, 'node_modules/next/dist/bin/next'), 'build'], home);
    return scriptBytes(home, 'index.html');
  });

import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * `warns`: what its last step writes is worth reading although nothing failed.
 * @typedef {{ name: string, steps: string[][], warns?: true }} Check
 */

/** @param {string} root @returns {readonly Check[]} */
const checks = (root) => {
  const program = (/** @type {string} */ file) => join(root, 'node_modules', file);
  return [
    {
      name: 'types',
      // Types of the routes come first: without them a fresh clone does not know `PageProps`.
      steps: [
        [program('next/dist/bin/next'), 'typegen'],
        [program('typescript/bin/tsc'), '--noEmit'],
      ],
    },
    {
      name: 'lint, format, directions',
      steps: [[program('@biomejs/biome/bin/biome'), 'ci', '--colors=off', '.']],
    },
    {
      name: 'articles',
      steps: [
        ['--conditions=react-server', '--import', 'tsx', join(root, 'scripts/check/stale-articles.mjs')],
      ],
      warns: true,
    },
    { name: 'dead code', steps: [[program('knip/bin/knip.js'), '--no-progress']] },
  ];
};

/** @param {string[]} args @param {string} cwd @returns {Promise<{ code: number, output: string }>} */
const run = (args, cwd) =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });

/**
 * Types, lint, directions and dead code, side by side. What complains is printed whole.
 * @param {string} root
 * @returns {Promise<import('./test/run.mjs').Counts>}
 */
export async function check(root) {
  const results = await Promise.all(
    checks(root).map(async ({ name, steps, warns }) => {
      const startedAt = Date.now();
      let written = '';
      for (const step of steps) {
        const { code, output } = await run(step, root);
        if (code !== 0) return { name, isFine: false, output, startedAt };
        written = output;
      }
      console.log(`${name}: fine (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`);
      if (warns && written.trim() !== '') console.warn(`\n${name}: fine, but old\n${written}`);
      return { name, isFine: true, output: '', startedAt };
    }),
  );
  const broken = results.filter(({ isFine }) => !isFine);
  for (const { name, output } of broken) console.error(`\n${name}: not fine\n${output}`);
  return { passed: results.length - broken.length, failed: broken.length, skipped: 0 };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { failed } = await check(fileURLToPath(new URL('..', import.meta.url)));
  process.exit(failed > 0 ? 1 : 0);
}

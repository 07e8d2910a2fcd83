// `npm run sec` runs every suite at full volume, `npm run sec -- model` one of them. Short versions run in `npm test`.
import { fileURLToPath } from 'node:url';
import { suites } from './sec/suites.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const names = process.argv.slice(2);
const unknown = names.filter((name) => !suites.some((suite) => suite.name === name));
if (unknown.length > 0) {
  const known = suites.map(({ name, what }) => `  ${name}: ${what}`).join('\n');
  console.error(`No suite is called ${unknown.join(', ')}. There are:\n${known}`);
  process.exit(2);
}
for (const { name, what, run } of suites) {
  if (names.length > 0 && !names.includes(name)) continue;
  console.log(`\n=== ${name}: ${what}\n`);
  const { passed, failed, skipped } = await run(root);
  const isProven = failed === 0 && passed > 0 && skipped === 0;
  if (!isProven) process.exitCode = 1;
  console.log(`\n${name}: ${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} not run` : ''}`);
}

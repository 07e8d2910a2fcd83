// `npm run bench`: every `bench:…` script of package.json, one after the other. Each prints its own ratios.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runProgram } from './test/program.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
/** @type {Record<string, string>} */
const scripts = JSON.parse(readFileSync(`${root}package.json`, 'utf8')).scripts;

for (const [name, command] of Object.entries(scripts)) {
  if (!name.startsWith('bench:')) continue;
  console.log(`\n=== ${name}`);
  const [, ...args] = command.split(' ');
  process.exitCode ||= await runProgram(args, { cwd: root });
}

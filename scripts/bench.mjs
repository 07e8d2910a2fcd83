// `npm run bench`: every file of scripts/bench is one bench that prints its own ratios.
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runProgram } from './test/program.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = fileURLToPath(new URL('bench/', import.meta.url));
const benches = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.mjs')) : [];

if (benches.length === 0)
  console.log('There are no benches yet: put them into scripts/bench, one file each.');
for (const name of benches) {
  console.log(`\n=== ${name}`);
  process.exitCode ||= await runProgram([`${folder}${name}`], { cwd: root });
}

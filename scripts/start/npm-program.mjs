import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Refusal } from './refusal.mjs';

/**
 * npm's own program file, to be run by this very Node.
 * @returns {string}
 * @throws {Refusal} when there is none
 */
export function npmProgram() {
  const bin = dirname(process.execPath);
  const found = [
    process.env.npm_execpath ?? '',
    join(bin, '../lib/node_modules/npm/bin/npm-cli.js'),
    join(bin, 'node_modules/npm/bin/npm-cli.js'),
    '/usr/share/nodejs/npm/bin/npm-cli.js',
  ].find((file) => file.endsWith('npm-cli.js') && existsSync(file));
  if (found) return found;
  throw new Refusal('npm was not found beside Node. Start with npm start, or run npm ci first.');
}

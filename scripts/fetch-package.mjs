import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runQuietly } from './run-quietly.mjs';
import { npmProgram } from './start/npm-program.mjs';

/**
 * Fetches one npm package, without running anything of it, into `node_modules/.cache`; once.
 * @param {string} root
 * @param {string} name
 * @param {string} version exact
 * @returns {Promise<string>} the package's folder
 */
export async function fetchPackage(root, name, version) {
  const home = join(root, 'node_modules', '.cache', `${name.replace(/[@/]/g, '_')}-${version}`);
  const place = join(home, 'node_modules', name);
  if (existsSync(home)) return place;
  const draft = `${home}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  writeFileSync(join(draft, 'package.json'), '{"private":true}');
  const options = ['--ignore-scripts', '--no-audit', '--no-fund'];
  const install = [npmProgram(), 'install', `${name}@${version}`, ...options];
  await runQuietly(process.execPath, install, draft);
  // Moved into place when complete, so that an interrupted fetch is not taken for a whole one.
  renameSync(draft, home);
  return place;
}

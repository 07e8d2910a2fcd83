import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A folder inside the clone, so that whatever is built there finds the clone's packages; gone afterwards.
 * @template T
 * @param {string} root
 * @param {string} name
 * @param {(folder: string) => Promise<T>} use
 * @returns {Promise<T>}
 */
export async function onWorkbench(root, name, use) {
  const bench = join(root, '.bench');
  mkdirSync(bench, { recursive: true });
  const folder = mkdtempSync(join(bench, `${name}-`));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

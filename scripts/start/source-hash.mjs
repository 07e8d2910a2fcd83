import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folders = ['app', 'components', 'content', 'lib', 'public', 'scripts/ready'];
const isRootSource = /\.(ts|tsx|js|mjs|json)$/;
/** Root files that steer other tools and cannot change the build. */
const isToolFile = /^(vitest|playwright|drizzle)\.config\.|^(biome|knip)\.jsonc?$|^next-env\.d\.ts$/;

/** @param {string} folder @returns {string[]} */
const filesBelow = (folder) =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true, recursive: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
    : [];

/** @param {string} root @returns {string[]} */
const sourceFiles = (root) => {
  const atRoot = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isFile() && isRootSource.test(entry.name) && !isToolFile.test(entry.name))
    .map((entry) => join(root, entry.name));
  return [...atRoot, ...folders.flatMap((name) => filesBelow(join(root, name)))].sort();
};

/**
 * One hash over everything a build is made from.
 * @param {string} root
 * @param {Record<string, string>} settings values the pages built ahead may show
 * @returns {string} hexadecimal
 */
export function hashSources(root, settings) {
  const hash = createHash('sha256');
  for (const file of sourceFiles(root)) {
    const content = readFileSync(file);
    hash.update(`${file.slice(root.length)}\0${content.length}\0`).update(content);
  }
  for (const name of Object.keys(settings).sort()) hash.update(`${name}=${settings[name]}\0`);
  return hash.digest('hex');
}

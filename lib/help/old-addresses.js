import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { articleIdPattern, readHead, splitArticle } from './article-head.js';

/** @param {string} file @returns {string[]} nothing where the file is at fault: `readHelp` says so in words */
const earlierIds = (file) => {
  try {
    const head = /** @type {{ redirects?: { articles?: unknown } } | null} */ (
      readHead(splitArticle(file)?.head ?? '')
    );
    const ids = head?.redirects?.articles;
    return Array.isArray(ids) ? ids.filter((id) => articleIdPattern.test(id)) : [];
  } catch {
    return [];
  }
};

/**
 * Where articles were before, for the framework's list of redirects: each page and its Markdown. Permanent ones
 * are answered with 308, and a browser carries the heading's anchor along.
 * @param {string} folder `content/help`
 * @returns {{ source: string, destination: string, permanent: true }[]}
 */
export const oldAddresses = (folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.mdx'))
    .flatMap((path) =>
      earlierIds(readFileSync(join(folder, path), 'utf8')).flatMap((earlier) =>
        ['', '.md'].map((form) => ({
          source: `/help/${earlier}${form}`,
          destination: `/help/${path.replace(/\.mdx$/, form)}`,
          permanent: /** @type {const} */ (true),
        })),
      ),
    );

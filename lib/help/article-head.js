// Plain JavaScript, because `next.config.js` reads articles too and cannot load TypeScript.
import { parse } from 'yaml';

/** What an article's id looks like: `<collection>/<slug>`, in small letters, digits and hyphens. */
export const articleIdPattern = /^[a-z0-9]+(-[a-z0-9]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * The two halves of an article file: what stands between the `---` lines, and the text below.
 * @param {string} file
 * @returns {{ head: string, body: string } | null} null without such lines
 */
export const splitArticle = (file) => {
  const match = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(file);
  return match ? { head: match[1] ?? '', body: match[2] ?? '' } : null;
};

/**
 * The facts of an article as they are written, not yet checked.
 * @param {string} head what stands between the `---` lines
 * @returns {unknown}
 */
export const readHead = (head) => parse(head);

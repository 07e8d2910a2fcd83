import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Put there by `lib/auth/hide-desk.ts` when the app starts. */
const held = /** @type {{ paxflowMaySeeDesk?: (cookies: string | undefined) => Promise<boolean> }} */ (
  globalThis
);

/** Nothing is here, and nothing will be: the framework answers it as every address that leads nowhere. */
const nowhere = '/nothing-is-here';

/** An address as the framework renders it; others, such as one with a slash too many, it corrects first. */
const asRendered = /^(\/[^/\\]+)+$/;

/** The first part of the path; empty for an address that is not rendered. @param {string} [url] */
const firstPart = (url = '') => {
  const path = decodeURIComponent(url.split('?', 1)[0] ?? '');
  return asRendered.test(path) ? (path.split('/')[1] ?? '') : '';
};

/** @param {string} [url] */
export const isOfDesk = (url) => /^desk(\.|$)/i.test(firstPart(url));

/**
 * The first part of every address where something is.
 * @param {string} root @returns {Set<string> | null} null where nothing was built, as in development
 */
function partsIn(root) {
  const file = join(root, '.next/app-path-routes-manifest.json');
  if (!existsSync(file)) return null;
  /** @type {Record<string, string>} */
  const routes = JSON.parse(readFileSync(file, 'utf8'));
  return new Set(['', '_next', ...Object.values(routes).map((route) => firstPart(route))]);
}

/**
 * Turns a request for the desk by anybody but staff into one for an address where nothing is, before the framework sees it:
 * a page it renders would tell by its bytes that there is one. Where this is not in front, the pages answer "not found"
 * themselves. A form sent to an address where nothing is goes the same way, because the framework writes that address
 * into its answer. Decision: 024.
 * @param {string} root
 * @returns {(req: import('node:http').IncomingMessage) => Promise<void>}
 */
export function hidePages(root) {
  const parts = partsIn(root);
  /** @param {import('node:http').IncomingMessage} req */
  const leadsNowhere = async ({ url, method, headers }) => {
    if (isOfDesk(url)) return !(await held.paxflowMaySeeDesk?.(headers.cookie));
    return method === 'POST' && parts !== null && !parts.has(firstPart(url));
  };
  return async (req) => {
    // What follows stays: the framework reads from it whether a page is wanted, or only its data.
    if (await leadsNowhere(req)) req.url = req.url?.replace(/^\/[^/?.]+/, nowhere);
  };
}

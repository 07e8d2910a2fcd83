/** Put there by `lib/auth/hide-desk.ts` when the app starts. */
const held = /** @type {{ paxflowMaySeeDesk?: (cookies: string | undefined) => Promise<boolean> }} */ (
  globalThis
);

/** Nothing is here, and nothing will be: the framework answers it as every address that leads nowhere. */
const nowhere = '/nothing-is-here';

/** An address of the desk as the framework would render it; others, such as one with a slash too many, it corrects first. */
const ofDesk = /^\/desk(\.[^/\\]*)?(\/[^/\\]+)*$/i;

/** @param {string} [url] */
export const isOfDesk = (url = '') => ofDesk.test(decodeURIComponent(url.split('?', 1)[0] ?? ''));

/**
 * Turns a request for the desk by anybody else into one for an address where nothing is, before the framework sees it: a
 * page it renders would tell by its bytes that there is one. Where this is not in front, the pages answer "not found"
 * themselves. Decision: 024.
 * @param {import('node:http').IncomingMessage} req
 */
export async function hidePages(req) {
  const { url = '', headers } = req;
  if (!isOfDesk(url)) return;
  const maySee = held.paxflowMaySeeDesk;
  if (maySee && (await maySee(headers.cookie))) return;
  const query = url.indexOf('?');
  req.url = query < 0 ? nowhere : nowhere + url.slice(query);
}

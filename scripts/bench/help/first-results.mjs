import { freshPage } from './page-figures.mjs';

/** Notes the first key and the first result. Runs in the page. */
const observe = () => {
  const seen = Object.assign(window, { search: { key: 0, result: 0 } }).search;
  addEventListener('keydown', () => (seen.key ||= performance.now()), true);
  const look = () => {
    if (seen.key && document.querySelector('[role="option"]')) seen.result ||= performance.now();
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
};

/**
 * A reader on a slow phone opens an article and begins to search: from the first key to the first results.
 * @param {import('playwright').Browser} browser @param {string} url
 * @param {'reading' | 'at once'} when a moment after the page came to rest, or as soon as it has loaded
 * @returns {Promise<{ ms: number, bytes: number }>} and what one answer weighs on the wire
 */
export async function firstResults(browser, url, when) {
  const { page, devtools, close } = await freshPage(browser, true);
  await page.addInitScript(observe);
  /** @type {Map<string, string>} */
  const addresses = new Map();
  let bytes = 0;
  devtools.on('Network.requestWillBeSent', ({ requestId, request }) => addresses.set(requestId, request.url));
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (addresses.get(requestId)?.includes('/api/help/search?')) bytes = Math.max(bytes, encodedDataLength);
  });
  await page.goto(url, { waitUntil: 'load' });
  if (when === 'reading') await page.waitForLoadState('networkidle');
  if (when === 'reading') await page.keyboard.press('/');
  else await page.getByRole('searchbox').or(page.getByRole('combobox')).first().focus();
  await page.keyboard.type('code', { delay: 60 });
  await page.waitForFunction('window.search.result > 0', null, { timeout: 20_000 });
  /** @type {{ key: number, result: number }} */
  const { key, result } = await page.evaluate('window.search');
  await close();
  return { ms: result - key, bytes };
}

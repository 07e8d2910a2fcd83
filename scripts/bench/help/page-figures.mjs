import { currentEnv } from '../../browser/launch.mjs';

/** Slow 4G and a slow phone, as the common tools define them. */
const slow4G = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};
const cpuSlowdown = 4;

/** @param {import('../../ensure-browser.mjs').Browser} browser */
export async function launch({ executablePath, args, env }) {
  const { chromium } = await import('playwright');
  return chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args,
    env: { ...currentEnv(), ...env },
  });
}

/** What the page itself reports, gathered from its first moment. Runs in the page. */
const observe = () => {
  const seen = Object.assign(window, { figures: { lcp: 0, cls: 0, blocked: 0 } }).figures;
  const watch = (/** @type {string} */ type, /** @type {(entry: any) => void} */ keep) =>
    new PerformanceObserver((list) => list.getEntries().forEach(keep)).observe({ type, buffered: true });
  watch('largest-contentful-paint', (entry) => (seen.lcp = entry.startTime));
  watch('layout-shift', (entry) => (seen.cls += entry.hadRecentInput ? 0 : entry.value));
  watch('longtask', (entry) => (seen.blocked += Math.max(0, entry.duration - 50)));
};

/** A page nobody has visited before, on a slow phone or on this machine as it is. @param {import('playwright').Browser} browser @param {boolean} slow */
export async function freshPage(browser, slow) {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  if (slow) {
    await devtools.send('Network.emulateNetworkConditions', slow4G);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown });
  }
  await page.addInitScript(observe);
  return { page, devtools, close: () => context.close() };
}

/**
 * One cold visit: what went over the wire, before load and in all, and what the reader saw when.
 * @param {import('playwright').Browser} browser @param {string} url @param {boolean} slow
 */
export async function visit(browser, url, slow) {
  const { page, devtools, close } = await freshPage(browser, slow);
  let [requests, bytes] = [0, 0];
  devtools.on('Network.requestWillBeSent', () => (requests += 1));
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await page.goto(url, { waitUntil: 'load' });
  const beforeLoad = requests;
  await page.waitForLoadState('networkidle');
  // Whoever reads scrolls: what moves then counts too.
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await page.waitForTimeout(slow ? 1_500 : 300);
  /** @type {{ lcp: number, cls: number, blocked: number }} */
  const figures = await page.evaluate('window.figures');
  await close();
  return { ...figures, requests, beforeLoad, bytes };
}

import { expect, test } from '../support/e2e';

const article = '/help/exclusivity/connection-constraints';

/** What the browser fetched for the page so far, by kind. */
const watchRequests = (page: import('@playwright/test').Page) => {
  const kinds: string[] = [];
  page.on('request', (request) => kinds.push(request.resourceType()));
  return kinds;
};
const isAlive = (page: import('@playwright/test').Page) =>
  page.evaluate(() =>
    Object.keys(document.querySelector('main') ?? {}).some((key) => key.startsWith('__react')),
  );

test('an article can be read before any script or stylesheet is fetched', async ({ page }) => {
  const kinds = watchRequests(page);
  // Taken at the event itself: a slow test would count what the page fetches afterwards.
  const loaded = page.waitForEvent('load').then(() => [...kinds]);
  await page.goto(article, { waitUntil: 'load' });
  const beforeLoad = await loaded;
  expect(beforeLoad).not.toContain('script');
  expect(beforeLoad).not.toContain('stylesheet');
  const font = await page.evaluate(() => getComputedStyle(document.body).fontFamily);
  expect(font).toContain('inter');
});

test('then it comes alive by itself, fetching each script once and no stylesheet', async ({ page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (['script', 'stylesheet'].includes(request.resourceType())) scripts.push(request.url());
  });
  await page.goto(article);
  await expect.poll(() => isAlive(page)).toBe(true);
  expect(scripts.filter((url) => url.includes('.css'))).toEqual([]);
  expect(scripts).toHaveLength(new Set(scripts).size);
});

test('the framework takes over: a link leads on without loading the page anew', async ({ page }) => {
  await page.goto(article);
  await expect.poll(() => isAlive(page)).toBe(true);
  await page.evaluate(() => Object.assign(window, { isStillHere: true }));
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: 'Help', exact: true })
    .click();
  await page.waitForURL('/help');
  expect(await page.evaluate('window.isStillHere')).toBe(true);
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('What changes');
});

test('each help page is made lean, and none is left as the framework built it', async ({ request }) => {
  const home = await (await request.get('/help')).text();
  const links = new Set([...home.matchAll(/href="(\/help\/[a-z0-9/-]+)"/g)].map(([, href]) => href ?? ''));
  expect(links.size).toBeGreaterThan(40);
  for (const href of links) {
    const html = await (await request.get(href)).text();
    if (!html.includes('<article>')) continue;
    expect(html, href).not.toMatch(/<script[^>]* src="[^"]+" async/);
  }
});

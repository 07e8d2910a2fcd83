import type { Page } from '@playwright/test';
import { expect, expectForEverybody, test } from '../support/e2e';
import { press } from '../support/journey';
import { walkTo } from '../support/journey-walk';

const article = '/help/problems/code-does-not-arrive';
const box = (page: Page) => page.getByRole('region', { name: 'Where your number stands' });

/** Collects how far things moved on the next pages, as the browser itself counts it. */
const watchShifts = (page: Page) =>
  page.addInitScript(() => {
    const seen = globalThis as typeof globalThis & { shifts: number };
    seen.shifts = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        seen.shifts += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
const shifts = (page: Page) =>
  page.evaluate(() => (globalThis as typeof globalThis & { shifts: number }).shifts);

test('an article knows where the reader’s number stands, and leads to the very step', async ({ walk }) => {
  const { page, number } = walk;
  await walkTo(walk, 'code');
  await watchShifts(page);
  for (const size of [
    { width: 320, height: 640 },
    { width: 1440, height: 900 },
  ]) {
    await page.setViewportSize(size);
    await page.goto(article);
    await expect(box(page)).toContainText(`Your number ending ${number.slice(-4)} is waiting for a code.`);
    await expect(box(page)).toContainText('Only you see this');
    expect(await shifts(page)).toBe(0);
  }
  await expectForEverybody(page);
  await page.getByRole('link', { name: 'Go on at step 5' }).click();
  await page.waitForURL(/\/onboarding\/code$/);
});

test('the box hides neither the end of the page nor what has the focus, and stays closed', async ({
  walk,
}) => {
  const { page } = walk;
  await walkTo(walk, 'usage');
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(article);
  await box(page).waitFor();
  const edge = async () => (await box(page).boundingBox())?.y ?? 0;
  for (const link of await page.getByRole('contentinfo').getByRole('link').all()) {
    await link.focus();
    const at = await link.boundingBox();
    expect((at?.y ?? 0) + (at?.height ?? 0)).toBeLessThanOrEqual(await edge());
  }
  await box(page).getByRole('button', { name: 'Close' }).click();
  await expect(box(page)).toHaveCount(0);
  const answered = page.waitForResponse('**/api/help/where-you-stand');
  await page.reload();
  await answered;
  await page.waitForLoadState('networkidle');
  await expect(box(page)).toHaveCount(0);
});

test('the article is the same file for everybody, and asks nothing for readers who are not signed in', async ({
  walk: { page },
  device,
}) => {
  const stranger = await device();
  const asked: string[] = [];
  const scripts = (one: Page) => {
    const urls = new Set<string>();
    one.on('request', (request) => {
      if (request.resourceType() === 'script') urls.add(new URL(request.url()).pathname);
      if (one === stranger && request.url().includes('/api/')) asked.push(request.url());
    });
    return urls;
  };
  const [mine, theirs] = [scripts(page), scripts(stranger)];
  const [own, other] = [await page.goto(article), await stranger.goto(article)];
  expect(await own?.text()).toBe(await other?.text());
  await box(page).waitFor();
  await stranger.waitForLoadState('networkidle');
  expect(asked).toEqual([]);
  expect([...theirs].filter((url) => !mine.has(url))).toEqual([]);
  expect(mine.size).toBeGreaterThan(theirs.size);
});

test('where a number stands is kept by no cache, told to nobody else, and not printed', async ({
  walk: { page },
  device,
}) => {
  const own = await page.request.get('/api/help/where-you-stand');
  expect(own.headers()['cache-control']).toBe('private, no-store');
  expect(Object.keys(await own.json()).toSorted()).toEqual(['act', 'href', 'words']);
  const stranger = await (await device()).request.get('/api/help/where-you-stand');
  expect([stranger.status(), stranger.headers()['cache-control'], await stranger.text()]).toEqual([
    204,
    'private, no-store',
    '',
  ]);
  await page.goto(article);
  await box(page).waitFor();
  await page.emulateMedia({ media: 'print' });
  await expect(box(page)).toBeHidden();
});

test('signing out ends the hint, and so does a session that ended elsewhere', async ({ walk: { page } }) => {
  const hint = async () => (await page.context().cookies()).find(({ name }) => name === 'paxflow.signed-in');
  expect(await hint()).toMatchObject({ value: '1', httpOnly: false, sameSite: 'Lax' });
  const planted = await page.context().cookies();
  await page.goto('/onboarding');
  await press(page, 'Sign out');
  await page.getByRole('link', { name: 'Connect a number' }).first().waitFor();
  expect(await hint()).toBeUndefined();

  await page.context().addCookies(planted);
  const answered = page.waitForResponse('**/api/help/where-you-stand');
  await page.goto(article);
  expect((await answered).status()).toBe(204);
  await expect.poll(hint).toBeUndefined();
  await expect(box(page)).toHaveCount(0);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the article does without the box', async ({ walk: { page } }) => {
    await page.goto(article);
    await expect(page.getByRole('article')).toBeVisible();
    await expect(box(page)).toHaveCount(0);
  });
});

import type { Page } from '@playwright/test';
import { expect, expectForEverybody, test } from '../support/e2e';

const article = '/help/problems/locked-for-a-while';
/** A name in the chunk of the live search that survives the build. */
const liveScript = 'Forget my searches';

const box = (page: Page) => page.getByRole('banner').locator('input[name=q]');
const lines = (page: Page) => page.getByRole('option');
const searchFor = async (page: Page, query: string) => {
  await box(page).click();
  await box(page).pressSequentially(query);
  await expect(lines(page).first()).toBeVisible();
};
const activeLine = (page: Page) => page.locator('[role=option][aria-selected=true]');
const counted = (page: Page) =>
  page.waitForRequest(
    (request) => request.method() === 'POST' && request.url().includes('/api/help/searches'),
  );

test.describe('with scripts', () => {
  test('an article carries nothing of the live search before the first sign of intent', async ({ page }) => {
    const scripts: string[] = [];
    const asked: string[] = [];
    page.on('response', async (response) => {
      if (response.url().includes('/api/help/')) asked.push(response.url());
      if (response.url().endsWith('.js')) scripts.push(await response.text().catch(() => ''));
    });
    await page.goto(article, { waitUntil: 'networkidle' });
    const before = scripts.join('\n');
    expect(before).not.toContain(liveScript);
    // The way React Query names one of its settings.
    expect(before).not.toContain('refetchOnWindowFocus');
    await searchFor(page, 'code');
    expect(scripts.join('\n')).toContain(liveScript);
    expect(asked.length).toBeGreaterThan(0);
  });

  test('the whole search needs nothing but a keyboard', async ({ page }) => {
    await page.goto(article, { waitUntil: 'networkidle' });
    await page.keyboard.press('/');
    await expect(box(page)).toBeFocused();
    await page.keyboard.type('code');
    const field = page.getByRole('combobox', { name: 'Search help' });
    await expect(field).toHaveAttribute('aria-expanded', 'true');
    await expect(lines(page).first()).toBeVisible();
    await expect(page.getByRole('status')).toHaveText(/\d+ articles\. Use the arrow keys/);
    await expect(lines(page).first().locator('mark').first()).toHaveText(/code/i);

    await page.keyboard.press('ArrowDown');
    await expect(activeLine(page)).toHaveAttribute(
      'id',
      (await field.getAttribute('aria-activedescendant')) ?? '',
    );
    await page.keyboard.press('ArrowUp');
    await expect(field).not.toHaveAttribute('aria-activedescendant');
    await page.keyboard.press('ArrowUp');
    await expect(lines(page).last()).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Home');
    await expect(activeLine(page)).toHaveCount(0);
    await page.keyboard.press('End');

    await page.keyboard.press('Escape');
    await expect(field).toHaveAttribute('aria-expanded', 'false');
    await expect(field).toHaveValue('code');

    await page.keyboard.press('ArrowDown');
    const title = await activeLine(page).locator('span span').first().textContent();
    const search = counted(page);
    await page.keyboard.press('Enter');
    expect((await search).postDataJSON()).toEqual({
      query: 'code',
      chosen: expect.stringMatching(/^[a-z-]+\/[a-z-]+$/),
    });
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title ?? '');
  });

  test('Ctrl-K leads to the search from anywhere, and / does not while something is typed', async ({
    page,
  }) => {
    await page.goto(article, { waitUntil: 'networkidle' });
    await page.keyboard.press('Control+k');
    await expect(box(page)).toBeFocused();
    await page.keyboard.type('and/or');
    await expect(box(page)).toHaveValue('and/or');
  });

  test('/ can be switched off', async ({ page }) => {
    await page.goto(article, { waitUntil: 'networkidle' });
    await searchFor(page, 'code');
    await page.getByRole('button', { name: 'Do not open the search with /' }).click();
    await page.reload({ waitUntil: 'networkidle' });
    await page.keyboard.press('/');
    await expect(box(page)).not.toBeFocused();
    await page.keyboard.press('Control+k');
    await expect(box(page)).toBeFocused();
  });

  test('what is typed before the script arrives is kept and asked for at once', async ({ page }) => {
    await page.goto(article, { waitUntil: 'networkidle' });
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(/\/_next\/static\/.*\.js/, async (route) => {
      await held;
      await route.continue();
    });
    const asked = page.waitForResponse(/\/api\/help\/search\?q=code/);
    await box(page).click();
    await page.keyboard.type('code');
    await asked;
    await expect(lines(page)).toHaveCount(0);
    release();
    await expect(lines(page).first()).toBeVisible();
    await expect(box(page)).toHaveValue('code');
    await expect(box(page)).toBeFocused();
  });

  test('nothing on the page moves when the list opens', async ({ page }) => {
    await page.goto(article, { waitUntil: 'networkidle' });
    const heading = page.getByRole('heading', { level: 1 });
    const before = await heading.boundingBox();
    await searchFor(page, 'code');
    expect(await heading.boundingBox()).toEqual(before);
  });

  test('a search is remembered until the reader forgets it; a code is not', async ({ page }) => {
    for (const query of ['code', 'pin 482913']) {
      await page.goto(article, { waitUntil: 'networkidle' });
      await searchFor(page, query);
      await page.keyboard.press('Enter');
      await page.waitForURL(/search\?q=/);
    }
    await page.goto(article, { waitUntil: 'networkidle' });
    await box(page).click();
    await expect(lines(page)).toHaveText(/^code/);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(box(page)).toHaveValue('code');
    await expect(lines(page).first()).toContainText('code');
    await box(page).fill('');
    await page.getByRole('button', { name: 'Forget my searches' }).click();
    await expect(lines(page)).toHaveCount(0);
    expect(await page.evaluate(() => localStorage.getItem('help-searches'))).toBeNull();
  });

  test('a search that leads nowhere is counted when the reader leaves', async ({ page }) => {
    await page.goto(article, { waitUntil: 'networkidle' });
    await searchFor(page, 'blockchain');
    await expect(lines(page)).toContainText(['Ask PaxFlow support']);
    const search = counted(page);
    await page.keyboard.press('Tab');
    await page.getByRole('heading', { level: 1 }).click();
    expect((await search).postDataJSON()).toEqual({ query: 'blockchain', chosen: null });
  });

  test('the open list is for everybody', async ({ page }) => {
    await page.goto(article, { waitUntil: 'networkidle' });
    await searchFor(page, 'code');
    await page.keyboard.press('ArrowDown');
    await expectForEverybody(page);
  });

  test('an answer that never comes is said, and Enter still searches', async ({ page, quiet }) => {
    quiet.allow(/ERR_FAILED/);
    await page.goto(article, { waitUntil: 'networkidle' });
    await page.route(/\/api\/help\/search/, (route) => route.abort());
    await box(page).click();
    await page.keyboard.type('code');
    await expect(page.getByRole('status')).toHaveText(/does not answer/);
    await page.keyboard.press('Enter');
    await expect(page.getByText(/articles for code/)).toBeVisible();
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the search is a form that leads to a page of results', async ({ page, context }) => {
    const pings: string[] = [];
    context.on('request', (request) => {
      if (request.resourceType() === 'ping') pings.push(request.url());
    });
    await page.goto(article);
    await box(page).fill('verfication codes');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/help\/search\?q=verfication/);
    await expect(page.getByText('verification codes')).toBeVisible();
    await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/);
    await expect(page.locator('main mark').first()).toHaveText(/code/i);
    const result = page.locator('main ol a').first();
    const title = await result.textContent();
    await result.click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title ?? '');
    expect(pings).toEqual([expect.stringMatching(/\/api\/help\/searches\/sch_\w+\?article=/)]);
  });

  test('where nothing is found the page offers spellings, articles and a person', async ({ page }) => {
    await page.goto('/help/search?q=vreifcatoin');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing found');
    await expect(page.getByRole('link', { name: 'Ask PaxFlow support' }).first()).toHaveAttribute(
      'href',
      '/help/contact?q=vreifcatoin',
    );
    expect(await page.getByRole('main').getByRole('listitem').count()).toBeGreaterThanOrEqual(3);
    await page.getByRole('link', { name: 'verification', exact: true }).click();
    await expect(page.getByText(/articles? for verification/)).toBeVisible();
  });

  test('the page without a query, and with one that says nothing, offers what others read', async ({
    page,
  }) => {
    for (const path of ['/help/search', '/help/search?q=how+do+I']) {
      await page.goto(path);
      await expect(page.getByRole('heading', { name: 'Others read' })).toBeVisible();
    }
  });
});

for (const path of ['/help/search', '/help/search?q=verfication+codes', '/help/search?q=vreifcatoin'])
  test(`${path} is for everybody`, async ({ page }) => {
    await page.goto(path);
    await expectForEverybody(page);
  });

test('a page without results shows a member where their number waits', async ({ walk }) => {
  const { page, number } = walk;
  await page.getByLabel('Phone number').fill(number);
  await page.getByRole('button', { name: 'Continue' }).first().click();
  await page.waitForURL(/usage$/);
  await page.goto('/help/search?q=blockchain');
  const heading = page.getByRole('heading', { name: `Your number that ends ${number.slice(-4)} is waiting` });
  await expect(heading).toBeVisible();
  await page.getByRole('link', { name: 'Continue' }).click();
  await page.waitForURL(/usage$/);
});

test.describe('whatever is asked', () => {
  const strange = [
    'a'.repeat(10_000),
    '(a+)+$'.repeat(20),
    '验证码',
    '👩‍👩‍👧',
    '<img src=x onerror=alert(1)>',
    '%00%1b',
    '%ff',
    '%F0%9F',
  ];

  for (const query of strange)
    test(`${query.slice(0, 12)} is answered`, async ({ page, quiet }) => {
      quiet.allow(/400/);
      const raw = query.startsWith('%') ? query : encodeURIComponent(query);
      const answer = await page.request.get(`/api/help/search?q=${raw}`);
      expect(answer.status()).toBe(200);
      expect((await answer.body()).length).toBeLessThan(5 * 1024);
      expect(answer.headers()['cache-control']).toContain('public');
      page.on('dialog', () => {
        throw new Error('A script ran');
      });
      await page.goto(`/help/search?q=${raw}`);
      await expect(page.locator('main input[name=q]')).toBeVisible();
    });

  test('counting refuses strangers, large bodies and what is no search', async ({ request }) => {
    const post = async (
      data: string,
      headers: Record<string, string> = { 'sec-fetch-site': 'same-origin' },
    ) => (await request.post('/api/help/searches', { data, headers })).status();
    const good = JSON.stringify({ query: 'code', chosen: null });
    expect(await post(good)).toBe(204);
    expect(await post(good, { 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await post(good, {})).toBe(403);
    expect(await post(JSON.stringify({ query: 'x'.repeat(5_000), chosen: null }))).toBe(413);
    expect(await post('{')).toBe(400);
    expect(await post('null')).toBe(400);
    expect((await request.get('/api/help/searches')).status()).toBe(405);
    const opened = await request.post('/api/help/searches/sch_x?article=no/such', {
      headers: { 'sec-fetch-site': 'cross-site' },
    });
    expect(opened.status()).toBe(403);
  });
});

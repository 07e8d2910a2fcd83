import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from '../support/e2e';

const article = '/help/exclusivity/connection-constraints';
const current = (page: Page) =>
  page.getByRole('navigation', { name: 'On this page' }).locator('[aria-current]');
const contents = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'On this page' }).getByRole('link', { name });

test.describe('with scripts', () => {
  test.beforeEach(async ({ context }) => context.grantPermissions(['clipboard-read', 'clipboard-write']));
  const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

  test('the contents list marks the section being read, and only that', async ({ page }) => {
    await page.goto(article);
    await expect(current(page)).toHaveCount(0);
    await contents(page, 'Not in a WhatsApp app').click();
    await expect(current(page)).toHaveText('Not in a WhatsApp app');
    await page.keyboard.press('End');
    await expect(current(page)).toHaveText('What can go wrong');
    await page.keyboard.press('Home');
    await expect(current(page)).toHaveCount(0);
  });

  test('the address of a section can be copied, and that is said, twice too', async ({ page }) => {
    await page.goto(article);
    const copy = page.getByRole('button', { name: 'Copy the link to “Not at another provider”' });
    for (const _ of ['once', 'again']) {
      await copy.click();
      await expect(page.getByRole('status').filter({ hasText: 'Link copied' })).toBeVisible();
      expect(await clipboard(page)).toBe(`${new URL(page.url()).origin}${article}#not-at-another-provider`);
    }
  });

  test('the button beside a heading is not part of its name', async ({ page }) => {
    await page.goto(article);
    await page
      .getByRole('button', { name: /^Copy the link to/ })
      .first()
      .waitFor();
    await expect(page.getByRole('heading', { name: 'Not at another provider', exact: true })).toBeVisible();
  });

  test('the text is fetched and copied as Markdown when it is asked for, and not before', async ({
    page,
  }) => {
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
    await page.goto(article);
    const copy = page.getByRole('button', { name: 'Copy as Markdown' });
    await expect(copy).toBeVisible();
    expect(fetched).not.toContain(`${article}.md`);
    await copy.click();
    await expect(page.getByRole('status').filter({ hasText: 'Article copied' })).toBeVisible();
    expect(await clipboard(page)).toBe(await (await page.request.get(`${article}.md`)).text());
  });

  test('a text that does not arrive is not said to be copied', async ({ page, quiet }) => {
    quiet.allow(/net::ERR_FAILED/);
    await page.goto(article);
    await page.route(`**${article}.md`, (route) => route.abort());
    await page.getByRole('button', { name: 'Copy as Markdown' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'did not copy' })).toBeVisible();
  });

  test('nothing moves while the page gets its scripts', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 5_000 });
    await page.addInitScript(() => {
      const seen = new PerformanceObserver((list) => {
        document.documentElement.dataset.moved = list
          .getEntries()
          .map(({ entryType }) => entryType)
          .join();
      });
      seen.observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(article);
    await page.getByRole('button', { name: 'Copy as Markdown' }).waitFor();
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    expect(await page.evaluate(() => document.documentElement.dataset.moved)).toBeUndefined();
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('contents, headings and Markdown are plain links', async ({ page }) => {
    await page.goto(article);
    await contents(page, 'Leaving PaxFlow in four steps').click();
    expect(page.url()).toMatch(/#leaving-paxflow-in-four-steps$/);
    await page.getByRole('heading', { name: 'How to live with it' }).getByRole('link').click();
    expect(page.url()).toMatch(/#how-to-live-with-it$/);
    await expect(page.getByRole('link', { name: 'View as Markdown' })).toHaveAttribute(
      'href',
      `${article}.md`,
    );
    await expect(page.getByRole('button', { name: /^Copy/ })).toHaveCount(0);
  });

  test('the way leads up to the collection and on to its other articles', async ({ page }) => {
    await page.goto('/help/problems/number-in-use-elsewhere');
    const more = page.getByRole('navigation', { name: 'More in When something does not work' });
    await expect(more.getByRole('link')).toHaveText([/^Previous.*code does not arrive/, /^Next.*/]);
    await page
      .getByRole('navigation', { name: 'Breadcrumb' })
      .getByRole('link', { name: 'When something does not work' })
      .click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('When something does not work');
    await page.getByRole('link', { name: 'The code does not arrive. What can I do?' }).click();
    await expect(page).toHaveURL(/\/help\/problems\/code-does-not-arrive$/);
  });
});

test('an article says by whom and when it was written, checked and will be checked', async ({ page }) => {
  await page.goto('/help/numbers/which-numbers-work');
  const main = page.getByRole('main');
  await expect(main).toContainText('Written by PaxFlow support');
  await expect(main).toContainText(
    /Updated \d+ \w+ 20\d\d\. Checked \d+ \w+ 20\d\d, next check by \d+ \w+ 20\d\d\./,
  );
  const sources = page.getByRole('region', { name: 'What this article rests on' });
  await expect(sources).toContainText(
    /Meta.*: checked on \d+ \w+ 20\d\d, to be checked again by \d+ \w+ 20\d\d\./,
  );
});

test('on paper it writes out where links lead, and leaves out what can only be pressed', async ({ page }) => {
  await page.goto(article);
  await page.getByRole('button', { name: 'Copy as Markdown' }).waitFor();
  await page.emulateMedia({ media: 'print' });
  const link = page.locator('article a[href="/help/numbers/which-numbers-work"]').first();
  const written = await link.evaluate((element) => getComputedStyle(element, '::after').content);
  const origin = new URL(page.url()).origin;
  expect(written.replaceAll(/[" ]/g, '')).toContain(
    `(${origin}/help/numbers/which-numbers-work)`.replaceAll(' ', ''),
  );
  await expect(page.getByText(`You find this article at`)).toBeVisible();
  await expect(page.getByText(/Updated \d+/)).toBeVisible();
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByRole('button')).toHaveCount(0);
});

for (const width of [320, 1280])
  test(`axe finds nothing at ${width} pixels, in light and dark`, async ({ page, quiet }) => {
    test.setTimeout(120_000);
    quiet.allow(/404/);
    await page.setViewportSize({ width, height: 800 });
    for (const path of [
      article,
      '/help/numbers/which-numbers-work',
      '/help/problems',
      '/help/numbers/zzmade',
    ]) {
      await page.goto(path);
      if (path.includes('-')) await page.getByRole('button', { name: 'Copy as Markdown' }).waitFor();
      await expectAccessible(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(
        width,
      );
    }
  });

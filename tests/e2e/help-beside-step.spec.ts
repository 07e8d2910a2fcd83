import type { Page } from '@playwright/test';
import { expect, expectForEverybody, test } from '../support/e2e';
import { press } from '../support/journey';
import { at, walkTo } from '../support/journey-walk';

const panel = (page: Page) => page.getByRole('dialog');
const title = (page: Page) =>
  panel(page).getByRole('heading', { level: 1, name: 'Which phone numbers can I connect?' });
const helpLink = (page: Page) => page.getByRole('link', { name: 'Which numbers work?' });
const typedNumber = (page: Page) => page.getByLabel('Phone number');

/** Half a number typed and not sent, and the article open beside it. */
async function openHalfway(page: Page): Promise<void> {
  await typedNumber(page).fill('+44 7700');
  await helpLink(page).click();
  await expect(title(page)).toBeFocused();
}

test('help opens beside the step under the article’s own address, and the step keeps what was typed', async ({
  walk: { page },
}) => {
  await openHalfway(page);
  await expect(page).toHaveURL(/\/help\/numbers\/which-numbers-work$/);
  await expect(panel(page)).toHaveAccessibleName('Which phone numbers can I connect?');
  await expect(page).toHaveTitle('Which phone numbers can I connect? - PaxFlow');
  await expectForEverybody(page);
  await panel(page).getByRole('button', { name: 'Close' }).click();
  await expect(panel(page)).toHaveCount(0);
  await page.waitForURL(at('number'));
  await expect(page).toHaveTitle('The number - Connect a number - PaxFlow');
  await expect(typedNumber(page)).toHaveValue('+44 7700');
});

const waysToClose: [string, (page: Page) => Promise<unknown>][] = [
  ['its button', (page) => panel(page).getByRole('button', { name: 'Close' }).click()],
  ['Escape', (page) => page.keyboard.press('Escape')],
  ['the browser’s Back', (page) => page.goBack()],
  ['a press beside it', (page) => page.mouse.click(20, 400)],
];
for (const [way, close] of waysToClose)
  test(`the panel closes by ${way}; the focus is on the link again, and one Back more leaves the step`, async ({
    walk: { page },
  }) => {
    await openHalfway(page);
    await close(page);
    await page.waitForURL(at('number'));
    await expect(panel(page)).toHaveCount(0);
    await expect(helpLink(page)).toBeFocused();
    await expect(typedNumber(page)).toHaveValue('+44 7700');
    await page.goBack();
    await expect(page).not.toHaveURL(/number|help/);
  });

test('the step can be finished after the panel was open', async ({ walk }) => {
  const { page, number } = walk;
  await openHalfway(page);
  await page.keyboard.press('Escape');
  await typedNumber(page).fill(number);
  await press(page, 'Continue');
  await page.waitForURL(at('usage'));
  await expect(panel(page)).toHaveCount(0);
});

test('Forward opens the panel again, a reload shows the article as its own page, and Back is the step with its saved answer', async ({
  walk,
}) => {
  const { page, number } = walk;
  await walkTo(walk, 'usage');
  await page.goBack();
  await page.waitForURL(at('number'));
  await expect(typedNumber(page)).toHaveValue(number);
  await helpLink(page).click();
  await expect(title(page)).toBeVisible();
  await page.goBack();
  await expect(panel(page)).toHaveCount(0);
  await page.goForward();
  await expect(title(page)).toBeVisible();
  await page.reload();
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toHaveText(
    'Which phone numbers can I connect?',
  );
  await expect(panel(page)).toHaveCount(0);
  await page.goBack();
  await page.waitForURL(at('number'));
  await expect(panel(page)).toHaveCount(0);
  await expect(typedNumber(page)).toHaveValue(number);
});

test('one article leads to another in the same panel, headings are scrolled to, and one Close ends both', async ({
  walk: { page },
}) => {
  await openHalfway(page);
  const heading = panel(page).locator('h2 a[href^="#"]').last();
  await heading.click();
  await expect(heading).toBeInViewport();
  await expect(page).toHaveURL(/which-numbers-work$/);
  const onward = panel(page).locator('article a[href^="/help/"]').first();
  const href = await onward.getAttribute('href');
  await onward.click();
  await page.waitForURL(`**${href}`);
  await expect(panel(page).getByRole('heading', { level: 1 })).toBeFocused();
  await page.keyboard.press('Escape');
  await page.waitForURL(at('number'));
  await expect(typedNumber(page)).toHaveValue('+44 7700');
  await expect(helpLink(page)).toBeFocused();
});

test('a person is asked in a tab of its own, with the article filled in', async ({ walk: { page } }) => {
  await openHalfway(page);
  const [tab] = await Promise.all([
    page.context().waitForEvent('page'),
    panel(page).getByRole('link', { name: 'Ask a person' }).click(),
  ]);
  await expect(tab.getByText('Which phone numbers can I connect?')).toBeVisible();
  await expect(title(page)).toBeVisible();
});

test('a refusal’s article opens beside the step too', async ({ walk }) => {
  const { page } = walk;
  await walkTo(walk, 'usage');
  const tab = await page.context().newPage();
  await tab.goto('/onboarding/number');
  await tab.getByLabel('Phone number').fill('+61 491 570 110');
  await press(tab, 'Continue');
  await tab.waitForURL(at('usage'));
  await page.getByLabel('Nowhere').check();
  await press(page, 'Continue');
  const more = page.getByRole('alert').getByRole('link', { name: 'Read more about this' });
  await expect(page.getByRole('alert').getByRole('link', { name: 'Ask a person' })).toHaveAttribute(
    'href',
    /^\/help\/contact\?article=/,
  );
  await more.click();
  await expect(panel(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(more).toBeFocused();
  await expect(page.getByLabel('Nowhere')).toBeChecked();
});

test('on a phone the panel covers the screen and needs only a keyboard', async ({ walk: { page } }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await typedNumber(page).fill('+44 7700');
  await helpLink(page).focus();
  await page.keyboard.press('Enter');
  await expect(title(page)).toBeFocused();
  const box = await panel(page).boundingBox();
  expect([box?.x, box?.y, box?.width, box?.height]).toEqual([0, 0, 320, 640]);
  await page.keyboard.press('Shift+Tab');
  await expect(panel(page).getByRole('button', { name: 'Close' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(helpLink(page)).toBeFocused();
});

test('the step’s own scripts and its page hold no word of the article', async ({ walk: { page } }) => {
  const scripts: string[] = [];
  page.on('response', async (response) => {
    if (/\.js(\?|$)/.test(response.url())) scripts.push(await response.text());
  });
  const html = await (await page.reload())?.text();
  await page.waitForLoadState('networkidle');
  expect(scripts.length).toBeGreaterThan(3);
  const sentence = 'A number that gets the code for sure';
  await page.goto('/help/numbers/which-numbers-work');
  const article = (await page.getByRole('article').locator('p').first().textContent()) ?? sentence;
  for (const text of [html ?? '', ...scripts]) expect(text).not.toContain(article.slice(0, 40));
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('help opens in a new tab, and the step stays', async ({ walk: { page } }) => {
    await typedNumber(page).fill('+44 7700');
    const [tab] = await Promise.all([page.context().waitForEvent('page'), helpLink(page).click()]);
    await expect(tab.getByRole('heading', { level: 1 })).toHaveText('Which phone numbers can I connect?');
    await expect(typedNumber(page)).toHaveValue('+44 7700');
  });
});

import type { Page } from '@playwright/test';
import { expect, expectForEverybody, test } from '../support/e2e';
import {
  acknowledge,
  askPaxflowCode,
  connectBusiness,
  openStock,
  press,
  register,
  start,
  takeStockNumber,
} from '../support/journey';
import { signIn } from '../support/journey-sign-in';
import { at, connected } from '../support/journey-walk';
import { expectFieldError, expectRefusal } from '../support/pages-refusal';

const offers = (page: Page) => page.getByRole('radio');
const found = (page: Page) => page.locator('#paxflow-numbers').getByRole('status').first();
/** Keeps the first number of the list, which may be the one that is chosen already. */
const keepFirst = async (page: Page) => {
  await offers(page).first().check();
  await press(page, 'Keep this number for 30 minutes');
};

test('shows what fits while the customer types, and says how many', async ({ page, walk }) => {
  await openStock(walk.page);
  await expect(offers(page)).toHaveCount(10);
  await page.getByLabel('Digits in the number').pressSequentially('900 90', { delay: 30 });
  await expect(found(page)).toHaveText(/^8 numbers fit\.$/);
  await expect(offers(page)).toHaveCount(8);
  await expect(page).toHaveURL(/\?digits=90090$/);

  await page.reload();
  await expect(offers(page)).toHaveCount(8);
  await page.getByLabel('Digits in the number').fill('');
  await page.getByLabel('Country').selectOption({ label: 'France' });
  await expect(found(page)).toHaveText(/^5 numbers fit\.$/);
  await page.getByLabel('Kind of number').selectOption({ label: 'Toll-free number' });
  await expect(found(page)).toHaveText(/^No number fits/);
  await page.getByLabel('Digits in the number').fill('9x');
  await expect(page.locator('#digits-error')).toContainText('Enter up to 8 digits');
  await expectForEverybody(page);
});

test('shows more numbers below those that are there, and keeps the choice', async ({ page, walk }) => {
  await openStock(walk.page);
  const first = await offers(page).first().getAttribute('value');
  await offers(page).first().check();
  await page.getByRole('link', { name: 'Show more numbers' }).click();
  await expect(offers(page)).toHaveCount(20);
  await expect(offers(page).first()).toBeChecked();
  await expect(offers(page).first()).toHaveValue(first ?? '');
  await expectForEverybody(page);
  await press(page, 'Keep this number for 30 minutes');
  await page.waitForURL(at('exclusivity'));
});

test('tells who comes second, and takes the number off the list', async ({ page, control, walk, device }) => {
  const second = await device();
  await signIn(second, control);
  await start(second);
  for (const one of [walk.page, second]) {
    await openStock(one);
    await one.getByLabel('Digits in the number').fill('90090');
    await expect(offers(one)).toHaveCount(8);
    await offers(one).last().check();
  }
  await press(page, 'Keep this number for 30 minutes');
  await page.waitForURL(at('exclusivity'));
  await press(second, 'Keep this number for 30 minutes');
  await expectFieldError(
    second,
    'stockNumber',
    'Somebody else chose this PaxFlow number a moment ago. Choose another one.',
  );
  await expect(offers(second)).toHaveCount(7);
  await keepFirst(second);
  await second.waitForURL(at('exclusivity'));
  // Both go, so that the next test finds the stock as it was.
  for (const one of [page, second]) {
    await one.goto('/onboarding');
    await press(one, 'Leave this onboarding');
    await one.waitForURL(/\/$/);
  }
});

test('shows until when the number is kept on every step, and the way out when that is over', async ({
  page,
  walk,
  passTime,
}) => {
  const shown = await takeStockNumber(walk.page);
  await page.waitForURL(at('exclusivity'));
  const strip = page.getByText(`${shown} is kept for you until`);
  await expect(strip).toContainText(/, \d\d:\d\d UTC/);
  await acknowledge(page);
  await page.waitForURL(at('business'));
  await expect(strip).toBeVisible();
  await expectForEverybody(page);

  await page.goto('/onboarding/number');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`You chose ${shown}`);
  await expectForEverybody(page);
  await page.getByRole('link', { name: 'Continue with this number' }).click();
  await page.waitForURL(at('business'));

  await passTime('+1 hour');
  await page.goto('/onboarding/business');
  await page.waitForURL(at('number'));
  await expectRefusal(page, 'hold-ended');
  await expect(offers(page).first()).toBeChecked();
  await expect(page.getByText('the one you had')).toBeVisible();
  await expectForEverybody(page);
  await press(page, 'Keep this number for 30 minutes');
  await page.waitForURL(at('business'));
  await expect(strip).toBeVisible();
});

test('says at the very moment that the half hour is over', async ({ page, walk }) => {
  await takeStockNumber(walk.page);
  await page.waitForURL(at('exclusivity'));
  await page.clock.install();
  await page.goto('/onboarding/exclusivity');
  await page.getByText('is kept for you until').waitFor();
  await page.clock.fastForward(31 * 60_000);
  await expectRefusal(page, 'hold-ended');
  await page.getByRole('link', { name: 'Choose a number' }).click();
  await page.waitForURL(at('number'));
});

test('waits for the code of a PaxFlow number, says so, and goes on when it is there', async ({
  page,
  control,
  walk,
}) => {
  await takeStockNumber(walk.page);
  await acknowledge(page);
  await connectBusiness(page);
  await page.waitForURL(at('code'));
  await expectForEverybody(page);
  await control.webhooks({ act: 'hold' });
  await askPaxflowCode(page);
  await page.getByRole('heading', { name: 'Waiting for the code' }).waitFor();
  await expect(page.getByText('The code goes to PaxFlow; you need to do nothing.')).toBeVisible();
  await expectForEverybody(page);
  await page.getByRole('link', { name: 'Type it yourself' }).click();
  await page.getByRole('heading', { name: 'Enter the code' }).waitFor();
  await page.goBack();
  await control.webhooks({ act: 'release', order: 'as-sent' });
  await page.waitForURL(at('review'), { timeout: 20_000 });
});

test('says what to do for a number that takes calls only', async ({ page, control, walk }) => {
  await openStock(walk.page);
  await page.getByLabel('Kind of number').selectOption({ label: 'Landline number' });
  await expect(page.getByText('London').first()).toBeVisible();
  await expect(page.getByText('New York')).toHaveCount(0);
  const shown = (await page.locator('label[for="stockNumber"]').textContent()) ?? '';
  await keepFirst(page);
  await acknowledge(page);
  await connectBusiness(page);
  await expect(page.getByText('Our support answers the call and reads you the code')).toBeVisible();
  await askPaxflowCode(page);
  await page.getByRole('heading', { name: 'Enter the code' }).waitFor();
  const code = await control.latestCode(shown.replaceAll(' ', ''));
  await page.getByLabel('Code', { exact: true }).fill(code ?? '');
  await press(page, 'Continue');
  await page.waitForURL(at('review'));
});

test('believes no SMS that the carrier did not sign', async ({ page, server }) => {
  const form = { MessageSid: `SM${'0'.repeat(32)}`, To: '+12125550150', Body: 'WhatsApp code 123-830' };
  for (const signature of ['', 'L7qSSqBuSBAklec8hXUxg9PEIAI=']) {
    const answer = await page.request.post('/api/webhooks/sms', {
      form,
      headers: { 'x-twilio-signature': signature },
    });
    expect(answer.status()).toBe(403);
  }
  expect((await page.request.get('/api/webhooks/sms')).status()).toBe(405);
  expect(server.app.output()).toContain('"reason":"sms-signature"');
  expect(server.app.output()).not.toContain('123-830');
});

test('shows the stock to members only, in a form that reads as it is', async ({ page, device, walk }) => {
  const stranger = await device();
  expect((await stranger.request.get('/api/numbers')).status()).toBe(401);
  const get = async (query: string) => walk.page.request.get(`/api/numbers?${query}`);
  const answer = await get('country=US&digits=555');
  expect(answer.headers()['cache-control']).toBe('private, no-store');
  expect(await answer.json()).toMatchObject({ numbers: expect.any(Array), count: expect.any(Number) });
  for (const odd of ['kind=pager', 'digits=abc', 'limit=5', 'after=x'])
    expect((await get(odd)).status()).toBe(400);
  await page.waitForURL(at('number'));
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('filters by a form, pages by links, and keeps the filter when a press is refused', async ({
    page,
    walk,
  }) => {
    await openStock(walk.page);
    await page.getByRole('link', { name: 'Show more numbers' }).click();
    await page.waitForURL(/\?after=num_/);
    await expect(page.getByRole('link', { name: 'Back to the first numbers' })).toBeVisible();
    await page.getByLabel('Country').selectOption({ label: 'Sweden' });
    await page.getByLabel('Digits in the number').fill('4-0');
    await press(page, 'Show numbers');
    await page.waitForURL(/country=SE&kind=&digits=4-0/);
    await expect(found(page)).toHaveText(/^4 numbers fit\.$/);
    await expect(page.getByLabel('Digits in the number')).toHaveValue('4-0');

    await press(page, 'Keep this number for 30 minutes');
    await expectFieldError(page, 'stockNumber', 'Choose a PaxFlow number');
    await expect(found(page)).toHaveText(/^4 numbers fit\.$/);
    await page.getByLabel('Digits in the number').fill('nine');
    await press(page, 'Show numbers');
    await expect(page.locator('#digits-error')).toContainText('Enter up to 8 digits');
  });

  test('leads a PaxFlow number to Connected without a code being typed', async ({ page, walk }) => {
    const shown = await takeStockNumber(walk.page);
    await acknowledge(page);
    await connectBusiness(page);
    await askPaxflowCode(page);
    await expect(async () => {
      const refresh = page.getByRole('link', { name: 'Refresh now' });
      if (await refresh.isVisible()) await refresh.click();
      await expect(page.getByRole('heading', { name: 'The code is done' })).toBeVisible({ timeout: 500 });
    }).toPass({ timeout: 20_000 });
    await page.getByRole('link', { name: 'Continue', exact: true }).click();
    await register(page);
    await expect(async () => {
      const refresh = page.getByRole('link', { name: 'Refresh now' });
      if (await refresh.isVisible()) await refresh.click();
      await expect(connected(page)).toBeVisible({ timeout: 500 });
    }).toPass({ timeout: 30_000 });
    await expect(page.getByText(shown)).toBeVisible();
  });
});

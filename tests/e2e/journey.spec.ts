import { expect, test } from '../support/e2e';
import {
  acknowledge,
  askPaxflowCode,
  asShown,
  connectBusiness,
  register,
  start,
  takeStockNumber,
} from '../support/journey';
import { signIn, signInHere } from '../support/journey-sign-in';
import { at, connected, walkByHandTo, walkByHandToEnd } from '../support/journey-walk';

test('leads from the first page to a connected number', async ({ page, control, number }) => {
  await page.goto('/');
  await page.getByRole('main').getByRole('link', { name: 'Connect a number' }).first().click();
  await page.getByRole('link', { name: 'Sign in and start' }).click();
  await signInHere(page, control);
  await start(page);
  await walkByHandToEnd({ page, control, number });
  await expect(page.getByText(asShown(number))).toBeVisible();
  await expect(page.getByText('Proved:')).toHaveCount(3);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('leads from the first page to a connected number all the same', async ({ page, control, number }) => {
    await page.goto('/');
    await page.getByRole('main').getByRole('link', { name: 'Connect a number' }).first().click();
    await page.getByRole('link', { name: 'Sign in and start' }).click();
    await signInHere(page, control);
    await start(page);
    await walkByHandTo({ page, control, number }, 'review');
    await register(page);
    await expect(async () => {
      const refresh = page.getByRole('link', { name: 'Refresh now' });
      if (await refresh.isVisible()) await refresh.click();
      await expect(connected(page)).toBeVisible({ timeout: 500 });
    }).toPass({ timeout: 30_000 });
  });

  test('lets the page that reloads itself be stopped', async ({ page, control, walk }) => {
    await control.fault({ verb: 'registerNumber', kind: 'slow', times: 1, delayMs: 8_000 });
    await walkByHandTo(walk, 'review');
    await register(page);
    await expect(page.locator('meta[http-equiv="refresh"]')).toHaveCount(1);
    await page.getByRole('link', { name: 'Stop that' }).click();
    await expect(page.getByRole('link', { name: 'Refresh now' })).toBeVisible();
    await expect(page.locator('meta[http-equiv="refresh"]')).toHaveCount(0);
  });
});

test('goes on with every answer on a second device', async ({ page, control, number, walk, device }) => {
  await walkByHandTo(walk, 'business');
  await connectBusiness(page, 'Lucky Shrub Garden');
  await page.waitForURL(at('code'));

  const second = await device({ viewport: { width: 390, height: 844 } });
  await signIn(second, control, walk.email);
  await expect(second.getByText('The next question is the code')).toBeVisible();
  await second.getByRole('link', { name: 'Continue', exact: true }).click();
  await walkByHandTo({ page: second, control, number }, 'review', 'code');

  const answers = second.getByRole('main');
  for (const kept of [asShown(number), 'Nowhere', 'You confirmed all 5 points', 'Lucky Shrub Garden'])
    await expect(answers.getByText(kept).first()).toBeVisible();
  await register(second);
  await expect(connected(second)).toBeVisible({ timeout: 30_000 });
});

test('keeps a PaxFlow number by the clock and asks one question less', async ({ page, walk }) => {
  await expect(walk.page.getByText('Step 1 of 6')).toBeVisible();
  const shown = await takeStockNumber(page);
  await page.waitForURL(at('exclusivity'));
  await expect(page.getByText('Step 2 of 5')).toBeVisible();

  await page.getByRole('link', { name: 'Back', exact: true }).click();
  await page.waitForURL(at('number'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`You chose ${shown}`);
  const kept = page.getByText('This PaxFlow number is kept for you until');
  const until = Date.parse((await kept.locator('time').getAttribute('datetime')) ?? '');
  expect(Math.abs(until - Date.now() - 30 * 60_000)).toBeLessThan(60_000);
  await expect(kept).toContainText('UTC');
});

test('connects a PaxFlow number without a code being typed', async ({ page, walk }) => {
  const shown = await takeStockNumber(walk.page);
  await acknowledge(page);
  await connectBusiness(page);
  await askPaxflowCode(page);
  await page.waitForURL(at('review'));
  await expect(page.getByText('Used today')).toHaveCount(0);
  await register(page);
  await expect(connected(page)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(shown)).toBeVisible();
});

test('proves a test message there and back', async ({ page, control, walk }) => {
  await walkByHandToEnd(walk);
  const phone = '+447700900999';
  await page.getByLabel('WhatsApp number of your phone').fill(phone);
  await page.getByRole('button', { name: 'Send a test message' }).click();
  await expect(page.getByText('a test message waits for your answer')).toBeVisible({ timeout: 15_000 });
  await control.phone({ e164: phone, act: 'reply', text: 'It works' });
  const proof = page.getByText('Proved: A test message went there and an answer came back', { exact: true });
  await expect(proof).toBeVisible({ timeout: 30_000 });
});

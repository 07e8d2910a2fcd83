import { expect, test } from '../support/e2e';
import {
  acknowledge,
  asShown,
  connectBusiness,
  freeInApp,
  giveOwnNumber,
  numberFor,
  press,
  tickEverything,
  usedNowhere,
} from '../support/journey';
import { at, connected, walkByHandTo, walkTo, walkToEnd } from '../support/journey-walk';

test('keeps every answer when the browser goes back and when a page is loaded again', async ({
  page,
  walk,
}) => {
  await walkTo(walk, 'business');
  await connectBusiness(page, 'Lucky Shrub Garden');
  await page.waitForURL(at('code'));

  await page.goto('/onboarding/business/name');
  await page.reload();
  await expect(page.getByLabel('Display name')).toHaveValue('Lucky Shrub Garden');
  await page.goto('/onboarding/usage');
  await page.goto('/onboarding/number');
  await page.goBack();
  await expect(page.getByLabel('Nowhere')).toBeChecked();
  await page.reload();
  await expect(page.getByLabel('Nowhere')).toBeChecked();
  await page.goForward();
  await expect(page.getByLabel('Phone number')).toHaveValue(walk.number);
});

test('goes one question back with the browser’s button, answers and all', async ({ page, walk }) => {
  await walkByHandTo(walk, 'exclusivity');
  await page.goBack();
  await page.waitForURL(at('usage'));
  await expect(page.getByLabel('Nowhere')).toBeChecked();
  await page.goBack();
  await page.waitForURL(at('number'));
  await expect(page.getByLabel('Phone number')).toHaveValue(walk.number);
});

for (const later of ['exclusivity', 'exclusivity/confirm', 'business', 'code', 'review'])
  test(`leads from the address of ${later} to the first question without an answer`, async ({
    page,
    walk,
  }) => {
    await giveOwnNumber(page, walk.number);
    await page.waitForURL(at('usage'));
    await page.goto(`/onboarding/${later}`);
    await page.waitForURL(at('usage'));
    await expect(page.getByRole('heading', { level: 1 })).toContainText(asShown(walk.number));
  });

test('asks to confirm every point again once the number is another one', async ({ page, walk }) => {
  await walkTo(walk, 'business');
  const other = numberFor(650);
  await page.goto('/onboarding/number');
  await giveOwnNumber(page, other);
  await usedNowhere(page);
  await expect(page.getByText(`What changes for ${asShown(other)}`)).toBeVisible();
  await page.getByRole('link', { name: 'I understand, continue' }).click();
  await expect(page.getByRole('heading', { name: `Confirm each point for ${asShown(other)}` })).toBeVisible();
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0);
  await tickEverything(page);
  await page.waitForURL(at('business'));
});

test('returns straight to the summary after each change', async ({ page, walk, passTime }) => {
  await walkTo(walk, 'review');
  const change = async (name: string) => {
    await page.getByRole('link', { name: `Change ${name}`, exact: true }).click();
  };
  await change('the number');
  await giveOwnNumber(page, asShown(walk.number));
  await page.waitForURL(at('review'));
  await expect(page.getByText(`You typed: ${asShown(walk.number)}`)).toBeVisible();

  await change('where the number is used');
  await page.getByLabel('In the WhatsApp app').check();
  await press(page, 'Continue');
  await freeInApp(page);
  await passTime('+5 minutes');
  await page.reload();
  await press(page, 'Continue');
  await page.waitForURL(at('review'));
  await expect(page.getByText('you told us that the account there is deleted')).toBeVisible();

  await change('what you confirmed');
  await acknowledge(page);
  await page.waitForURL(at('review'));

  await change('the display name');
  await press(page, 'Continue');
  await page.waitForURL(at('review'));
});

test('tells a page left open that the number changed, and saves nothing from it', async ({ page, walk }) => {
  await giveOwnNumber(page, walk.number);
  await page.waitForURL(at('usage'));
  const other = numberFor(651);
  const tab = await page.context().newPage();
  await tab.goto('/onboarding/number');
  await giveOwnNumber(tab, other);
  await tab.waitForURL(at('usage'));

  await page.getByLabel('I am not sure').check();
  await press(page, 'Continue');
  await expect(page.getByRole('main').getByRole('alert')).toContainText(
    'this page was out of date. Nothing was saved',
  );
  await tab.reload();
  await expect(tab.getByRole('radio', { checked: true })).toHaveCount(0);
  await tab.goto('/onboarding/number');
  await expect(tab.getByLabel('Phone number')).toHaveValue(other);
});

test('shows whoever goes back after registering that it is done', async ({ page, walk }) => {
  const reference = await walkToEnd(walk);
  await page.goBack();
  await page.waitForURL(`**/onboarding/done/${reference}`);
  await expect(connected(page)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Register this number' })).toHaveCount(0);
});

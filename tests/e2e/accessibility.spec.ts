import { expect, expectForEverybody, test } from '../support/e2e';
import { askCode, giveAccess, giveOwnNumber, press, start } from '../support/journey';
import { askLink, newAddress } from '../support/journey-sign-in';
import { connected, walkTo, walkToEnd } from '../support/journey-walk';

const publicPages = [
  '/',
  '/sign-in',
  '/sign-in/sent',
  '/sign-in/confirm?token=spent',
  '/onboarding',
  '/help',
  '/help/exclusivity/connection-constraints',
  '/help/numbers/which-numbers-work',
  '/help/problems/code-does-not-arrive',
  '/help/meta-business/connect-your-meta-business',
  '/help/problems/locked-for-a-while',
  '/help/problems/meta-does-not-answer',
  '/help/problems/number-in-use-elsewhere',
  '/help/thanks?article=exclusivity/connection-constraints&answer=no',
  '/sandbox',
  '/sandbox/mail',
  '/sandbox/phone',
  '/sandbox/manager',
  '/sandbox/faults',
  '/sandbox/clock',
  '/sandbox/numbers',
];

test('axe finds nothing on any page that needs no sign-in, in both themes and at 320 pixels', async ({
  page,
  quiet,
}) => {
  test.setTimeout(180_000);
  quiet.allow(/404/);
  for (const path of [...publicPages, '/no-such-page']) {
    await page.goto(path);
    await expectForEverybody(page);
  }
});

test('axe finds nothing on the sign-in pages, with errors too', async ({ page, control }) => {
  await page.goto('/sign-in');
  await press(page, 'Send me a sign-in link');
  await expect(page.getByRole('alert', { name: 'There is a problem' })).toBeFocused();
  await expectForEverybody(page);
  await page.goto(await askLink(page, control, newAddress()));
  await expectForEverybody(page);
});

test('axe finds nothing on any question, empty, wrong and refused, nor on the registration', async ({
  walk,
  control,
}) => {
  test.setTimeout(240_000);
  const { page, number } = walk;
  page.setDefaultTimeout(15_000);
  const wrong = async (button = 'Continue') => {
    await expectForEverybody(page);
    await press(page, button);
    await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
    await expectForEverybody(page);
  };
  await wrong();
  await giveOwnNumber(page, '07700 900982');
  await page.getByLabel('Country of the number').waitFor();
  await expectForEverybody(page);
  await giveOwnNumber(page, number);
  await page.waitForURL(/usage$/);
  await wrong();
  for (const answer of ['In the WhatsApp app', 'At another provider', 'I am not sure']) {
    await page.getByLabel(answer).check();
    await press(page, 'Continue');
    await page.waitForURL(/recipe$/);
    await expectForEverybody(page);
    await page.getByRole('link', { name: 'Back', exact: true }).click();
    await page.waitForURL(/usage$/);
  }
  await walkTo(walk, 'exclusivity', 'usage');
  await expectForEverybody(page);
  await page.getByRole('link', { name: 'I understand, continue' }).click();
  await page.waitForURL(/confirm$/);
  await wrong();
  await page.goto('/onboarding/exclusivity');
  await walkTo(walk, 'business', 'exclusivity');
  await expectForEverybody(page);
  await page.goto('/onboarding/business?problem=meta-window-left');
  await expectForEverybody(page);
  await giveAccess(page);
  await wrong();
  await page.getByLabel('Display name').fill('Lucky Shrub');
  await press(page, 'Continue');
  await page.waitForURL(/code$/);
  await expectForEverybody(page);
  await askCode(page);
  await wrong();
  await page.goto('/onboarding');
  await expectForEverybody(page);
  await page.getByRole('link', { name: 'Continue', exact: true }).click();
  const code = await control.latestCode(number);
  await page.getByLabel('Code', { exact: true }).fill(code ?? '');
  await press(page, 'Continue');
  await page.waitForURL(/review$/);
  await expectForEverybody(page);
  await walkToEnd(walk, 'review');
  await expectForEverybody(page);
  await page.goto('/');
  await expectForEverybody(page);
});

test('axe finds nothing on a registration that Meta refused', async ({ walk, control }) => {
  await walkTo(walk, 'review');
  await control.fault({ verb: 'registerNumber', kind: 'code-190', times: 1 });
  await press(walk.page, 'Register this number');
  await walk.page
    .getByRole('heading', { name: 'Your number is not connected yet' })
    .waitFor({ timeout: 20_000 });
  await expectForEverybody(walk.page);
});

test('axe finds nothing on pages whose scripts never arrive', async ({ page, quiet }) => {
  quiet.allow(/net::ERR_FAILED/);
  await page.route(/\/_next\/static\/.*\.js/, (route) => route.abort());
  for (const path of [
    '/',
    '/sign-in',
    '/help/exclusivity/connection-constraints',
    '/onboarding',
    '/sandbox/phone',
  ]) {
    await page.goto(path);
    await expectForEverybody(page);
  }
});

test('axe finds nothing on a member’s pages whose scripts never arrive', async ({ page, walk, quiet }) => {
  const reference = await walkToEnd(walk);
  await page.goto('/onboarding');
  await start(page);
  await page.waitForURL(/number$/);
  quiet.allow(/net::ERR_FAILED/);
  await page.route(/\/_next\/static\/.*\.js/, (route) => route.abort());
  const stock = '/onboarding/number?country=SE&kind=&digits=4-0';
  for (const path of ['/numbers', `/numbers/${reference}`, `/onboarding/done/${reference}`, stock]) {
    await page.goto(path);
    await expectForEverybody(page);
  }
});

test('the whole journey needs nothing but a keyboard', async ({ walk, control }) => {
  test.setTimeout(120_000);
  const { page, number } = walk;
  page.setDefaultTimeout(15_000);
  await page.goto('/onboarding');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to main content' })).toBeFocused();
  const to = async (name: RegExp, role: 'link' | 'button' | 'textbox' | 'radio' | 'checkbox') => {
    const target = page.getByRole(role, { name }).first();
    for (let presses = 0; presses < 60; presses++) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`The keyboard does not reach ${role} ${name}`);
  };
  const pressKey = async (name: RegExp, role: 'link' | 'button', url: RegExp) => {
    await to(name, role);
    await page.keyboard.press('Enter');
    await page.waitForURL(url);
  };
  await pressKey(/^Continue$/, 'link', /number$/);
  await to(/Phone number/, 'textbox');
  await page.keyboard.type(number);
  await page.keyboard.press('Enter');
  await page.waitForURL(/usage$/);
  await to(/Nowhere/, 'radio');
  await page.keyboard.press('Space');
  await pressKey(/^Continue$/, 'button', /exclusivity$/);
  await pressKey(/I understand/, 'link', /confirm$/);
  for (const tick of [
    /I will stop/,
    /I will not register/,
    /I will connect/,
    /I accept/,
    /I will make sure/,
  ]) {
    await to(tick, 'checkbox');
    await page.keyboard.press('Space');
  }
  await pressKey(/^Continue$/, 'button', /business$/);
  await pressKey(/Open Meta/, 'link', /dialog/);
  await to(/Lucky Shrub/, 'checkbox');
  await page.keyboard.press('Space');
  await pressKey(/Continue/, 'button', /confirm$/);
  await pressKey(/Yes, use this business/, 'button', /name$/);
  await to(/Display name/, 'textbox');
  await page.keyboard.type('Lucky Shrub');
  await page.keyboard.press('Enter');
  await page.waitForURL(/code$/);
  await to(/Send the code/, 'button');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Enter the code' }).waitFor();
  await to(/^Code$/, 'textbox');
  await page.keyboard.type((await control.latestCode(number)) ?? '');
  await page.keyboard.press('Enter');
  await page.waitForURL(/review$/);
  await pressKey(/Register this number/, 'button', /done/);
  await connected(page).waitFor({ timeout: 30_000 });
});

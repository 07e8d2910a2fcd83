import { refusals } from '@/lib/domain/refusals';
import { newReference } from '@/lib/ids';
import { seeds } from '@/lib/whatsapp/sandbox/world/seed';
import { expect, expectForEverybody, test } from '../support/e2e';
import { askCode, asShown, enterCode, press, register } from '../support/journey';
import { signIn } from '../support/journey-sign-in';
import { at, connected, type Walk, walkTo, walkToEnd } from '../support/journey-walk';
import { expectFieldError, expectRefusal } from '../support/pages-refusal';

/** A connected number, on its own page. */
const onItsPage = async (walk: Walk): Promise<string> => {
  const reference = await walkToEnd(walk);
  await walk.page.goto(`/numbers/${reference}`);
  return reference;
};
const status = (walk: Walk, words: string) =>
  walk.page.getByRole('main').getByRole('status').filter({ hasText: words });
/** Presses the button that reads the number at Meta, and waits until the page says so. */
const checkNow = async (walk: Walk, words: string) => {
  await press(walk.page, 'Check now');
  await expect(status(walk, words)).toBeVisible({ timeout: 20_000 });
};

test('lists every number in one line and leads to its page', async ({ page, walk }) => {
  await page.goto('/numbers');
  await expect(page.getByText('No number is connected yet.')).toBeVisible();
  await expectForEverybody(page);
  await page.goto('/onboarding');
  await page.getByRole('link', { name: 'Continue', exact: true }).click();
  const reference = await walkToEnd(walk);
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Your numbers' }).click();
  await page.waitForURL('**/numbers');
  const row = page.getByRole('listitem').filter({ hasText: reference });
  await expect(row).toContainText('Connected');
  await expect(row).toContainText('Lucky Shrub');
  await expectForEverybody(page);
  await row.getByRole('link', { name: asShown(walk.number) }).click();
  await page.waitForURL(`**/numbers/${reference}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(asShown(walk.number));
});

test('tells the whole story of a number, who confirmed what, and hands it over as a file', async ({
  page,
  walk,
}) => {
  const reference = await onItsPage(walk);
  const main = page.getByRole('main');
  const story = main.getByRole('region', { name: 'What happened' });
  await expect(story.getByText('Proved:')).toHaveCount(3);
  await expect(main.getByText('Began to connect a number.')).toBeVisible();
  await expect(story.getByText(/^The number is connected\./)).toBeVisible();
  const accepted = main.getByRole('region', { name: 'What was confirmed' });
  await expect(accepted.getByRole('listitem')).toHaveCount(5);
  await expect(accepted.getByText(`${walk.email},`).first()).toBeVisible();
  await expectForEverybody(page);

  const answer = await page.request.get(`/numbers/${reference}/export.csv`);
  expect(answer.headers()).toMatchObject({
    'cache-control': 'private, no-store',
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${reference}.csv"`,
  });
  expect(await answer.text()).toContain('Began to connect a number.');
});

test('prints as a record without a button on it', async ({ page, walk }) => {
  await onItsPage(walk);
  await page.emulateMedia({ media: 'print' });
  for (const button of await page.getByRole('main').getByRole('button').all())
    await expect(button).toBeHidden();
  await expect(page.getByRole('heading', { name: 'What happened' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'What was confirmed' })).toBeVisible();
});

test('shows nobody else’s number, neither as a page nor as a file', async ({
  walk,
  control,
  device,
  quiet,
}) => {
  quiet.allow(/404/);
  const reference = await walkToEnd(walk);
  const stranger = await device();
  await signIn(stranger, control);
  const missing = newReference('RG');
  const pages = [];
  for (const one of [reference, missing]) {
    const answer = await stranger.goto(`/numbers/${one}`);
    pages.push([answer?.status(), (await stranger.getByRole('main').textContent())?.replaceAll(one, '')]);
    expect((await stranger.request.get(`/numbers/${one}/export.csv`)).status()).toBe(404);
  }
  expect(pages[0]).toEqual(pages[1]);
  await stranger.goto('/numbers');
  await expect(stranger.getByText(reference)).toHaveCount(0);
  const nobody = await device();
  expect((await nobody.request.get(`/numbers/${reference}/export.csv`)).status()).toBe(404);
  await nobody.goto(`/numbers/${reference}`);
  await expect(nobody).toHaveURL(new RegExp(`/sign-in\\?next=%2Fnumbers%2F${reference}$`));
});

test('asks who opened WhatsApp when a number went offline, and brings it back', async ({
  page,
  walk,
  control,
}) => {
  await onItsPage(walk);
  await control.phone({ e164: walk.number, act: 'use-app' });
  await checkNow(walk, 'There is a problem');
  await expectRefusal(page, 'number-offline');
  await expectForEverybody(page);
  await press(page, 'Continue');
  await expectFieldError(page, 'answer', 'Choose whether somebody opened WhatsApp with this number');
  await page.getByLabel('Yes', { exact: true }).check();
  await press(page, 'Continue');
  await expect(page.getByText('You told us')).toBeVisible();
  await expect(page.getByText('go to Settings, Account, and delete the account')).toBeVisible();
  await expectForEverybody(page);

  await press(page, 'Register again');
  await expectRefusal(page, 'number-on-whatsapp');
  await control.phone({ e164: walk.number, act: 'delete-account' });
  await control.clock({ advanceMs: 4 * 60_000 });
  await press(page, 'Register again');
  await expect(status(walk, 'Connected')).toBeVisible({ timeout: 30_000 });
  await control.clock({ offsetMs: 0 });
  await expect(page.getByText('Pressed “Register again”.').first()).toBeVisible();
});

test('leads a number whose code is too old through a new code and back', async ({
  page,
  walk,
  control,
  passTime,
}) => {
  const reference = await onItsPage(walk);
  await control.manager({ act: 'disconnect-number', e164: walk.number });
  await control.manager({ act: 'expire-code', e164: walk.number });
  await checkNow(walk, 'There is a problem');
  await page.getByLabel('No', { exact: true }).check();
  await press(page, 'Continue');
  await passTime('+5 minutes');
  await press(page, 'Get a new code');
  await page.waitForURL(at('code'));
  await expect(page.getByText('Step 1 of 2')).toBeVisible();
  await askCode(page);
  await enterCode(page, control, walk.number);
  expect(await register(page)).toBe(reference);
  await expect(connected(page)).toBeVisible({ timeout: 30_000 });
});

test('says of each of Meta’s marks what it is, who acts and where to read, and that it is over', async ({
  page,
  walk,
  control,
}) => {
  test.setTimeout(120_000);
  await onItsPage(walk);
  for (const [mark, code] of [
    ['FLAGGED', 'number-flagged'],
    ['RATE_LIMITED', 'number-slowed-down'],
    ['RESTRICTED', 'number-restricted'],
  ] as const) {
    await control.manager({ act: 'mark-number', e164: walk.number, status: mark });
    await press(page, 'Check now');
    await expectRefusal(page, code);
  }
  await control.manager({ act: 'mark-number', e164: walk.number, status: 'CONNECTED' });
  await checkNow(walk, 'Connected');
  await expect(page.getByRole('main').getByRole('alert')).toHaveCount(0);
});

test('hears from Meta by webhook, without anybody pressing', async ({ page, walk, control }) => {
  await onItsPage(walk);
  await control.manager({ act: 'mark-number', e164: walk.number, status: 'FLAGGED' });
  await expectRefusal(page, 'number-flagged');
  await control.manager({ act: 'two-step-off', e164: walk.number });
  await expect(page.getByText('Meta told us that two-step verification is off now.')).toBeVisible({
    timeout: 20_000,
  });
});

test('believes no webhook that Meta did not sign', async ({ page, control, walk }) => {
  await onItsPage(walk);
  const forged = (field: string, value: object) => ({
    headers: { 'content-type': 'application/json', 'x-hub-signature-256': `sha256=${'0'.repeat(64)}` },
    data: { entry: [{ id: seeds.luckyShrub.wabaId, time: 1, changes: [{ field, value }] }] },
  });
  for (const field of [
    ...['account_update', 'account_review_update', 'account_alerts', 'business_capability_update'],
    ...['phone_number_quality_update', 'phone_number_name_update', 'security', 'messages', 'anything'],
  ]) {
    const value = { event: 'PIN_CHANGED', display_phone_number: walk.number.slice(1), decision: 'REJECTED' };
    expect((await page.request.post('/api/webhooks/whatsapp', forged(field, value))).status()).toBe(401);
  }
  await control.manager({ act: 'change-pin', e164: walk.number, pin: '135790' });
  const told = page.getByText('Meta told us that somebody changed the two-step PIN');
  await expect(told).toHaveCount(1, { timeout: 20_000 });
});

test('follows a test message to the phone and back, again and again', async ({ page, walk, control }) => {
  // The page looks every ten seconds, and here five times.
  test.setTimeout(120_000);
  await onItsPage(walk);
  const send = async (phone: string) => {
    await page.getByLabel('WhatsApp number of your phone').fill(phone);
    await press(page, 'Send a test message');
  };
  await send('+447700900019');
  const last = page.getByRole('region', { name: 'Your last test message' });
  await expect(last.getByText(refusals['test-phone-unreachable'].sentence)).toBeVisible({ timeout: 20_000 });
  await expect(last.getByText('Meta’s code: 131026.')).toBeVisible();
  for (const phone of ['+447700900998', '+447700900997']) {
    await send(phone);
    await expect(last.getByText('It arrived on the phone')).toBeVisible({ timeout: 20_000 });
    await expect(last.getByText('No answer yet.')).toBeVisible();
    await control.phone({ e164: phone, act: 'reply', text: 'It works' });
    await expect(last.getByText('The phone answered')).toBeVisible({ timeout: 20_000 });
  }
  const proof = page.getByText('Proved: A test message went there and an answer came back', { exact: true });
  await expect(proof).toBeVisible();
  await expectForEverybody(page);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('list, page, question and repair work all the same', async ({ page, walk, control }) => {
    test.setTimeout(120_000);
    const until = async (words: string) =>
      expect(async () => {
        await page.getByRole('link', { name: 'Refresh now' }).click();
        await expect(status(walk, words)).toBeVisible({ timeout: 500 });
      }).toPass({ timeout: 30_000 });
    await walkTo(walk, 'review');
    const reference = await register(page);
    await page.goto('/numbers');
    await page.getByRole('link', { name: asShown(walk.number) }).click();
    await page.waitForURL(`**/numbers/${reference}`);
    await until('Connected');
    await control.manager({ act: 'disconnect-number', e164: walk.number });
    await press(page, 'Check now');
    await until('There is a problem');
    await page.getByLabel('I do not know').check();
    await press(page, 'Continue');
    await expect(
      page.getByText('You do not know whether somebody opened WhatsApp with this number'),
    ).toBeVisible();
    await press(page, 'Register again');
    await until('Connected');
  });
});

import type { Page } from '@playwright/test';
import { expect, expectForEverybody, test } from '../support/e2e';
import { askCode, asShown, press } from '../support/journey';
import { at, walkTo } from '../support/journey-walk';
import { expectRefusal } from '../support/pages-refusal';

/** Makes a link on the code step that stands open; answers its address, once it is another than `before`. */
const makeLink = async (page: Page, button = 'Make a link', before = ''): Promise<string> => {
  await press(page, button);
  const field = page.getByLabel('Link for the person with the phone');
  await expect(field).not.toHaveValue(before);
  return field.inputValue();
};
const handOn = async (holder: Page, code: string): Promise<void> => {
  await holder.getByLabel('Code', { exact: true }).fill(code);
  await press(holder, 'Send the code on');
};
const arrived = (holder: Page) => holder.getByRole('heading', { name: 'The code has arrived' });

for (const javaScriptEnabled of [true, false])
  test(`somebody else enters the code on their own device, ${javaScriptEnabled ? 'with' : 'without'} scripts, and the owner sees it arrive`, async ({
    page,
    control,
    walk,
    device,
  }) => {
    test.setTimeout(120_000);
    await walkTo(walk, 'code');
    const link = await makeLink(page);
    const holder = await device({ javaScriptEnabled });
    await holder.goto(link);
    await expect(holder.getByText('It was not sent yet.')).toBeVisible();
    await askCode(page);
    await holder.reload();
    await expect(holder.getByText('Meta sent it by SMS')).toBeVisible();

    const main = holder.getByRole('main');
    await expect(main).toContainText(`example.com connects the phone number ending ${walk.number.slice(-4)}`);
    await expect(main).not.toContainText(asShown(walk.number));
    await handOn(holder, '12a');
    await expect(main.getByRole('alert')).toContainText('The code must be numbers only');
    const code = (await control.latestCode(walk.number)) ?? '';
    await handOn(holder, code === '111111' ? '222222' : '111111');
    await expect(holder.getByText('Four tries are left for this code.')).toBeVisible();
    await handOn(holder, ` ${code.slice(0, 3)}-${code.slice(3)}`);
    await expect(arrived(holder)).toBeVisible();

    await expect(page.getByRole('heading', { name: 'The code is done' })).toBeVisible({ timeout: 20_000 });
    await expect(page.getByText('It was entered by the phone-holder link on')).toBeVisible();
    await page.getByRole('link', { name: 'Continue', exact: true }).click();
    await page.waitForURL(at('review'));
    await holder.goto(link);
    await expect(arrived(holder)).toBeVisible();
  });

test('the owner makes, mails and follows a link without scripts', async ({
  walk,
  page,
  control,
  device,
  server,
}) => {
  await walkTo(walk, 'code');
  await askCode(page);
  const plain = await device({
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
  });
  await plain.goto('/onboarding/code');
  const link = await makeLink(plain);
  await plain.getByLabel('Email address of that person').fill('front-desk');
  await press(plain, 'Mail the link');
  await expect(plain.getByRole('alert')).toContainText('Enter an email address, like name@example.com');
  await plain.getByLabel('Email address of that person').fill('front-desk@example.com');
  await press(plain, 'Mail the link');
  await expect(plain.getByText('The link was mailed on')).toBeVisible();
  await expect
    .poll(async () => (await control.mails('front-desk@example.com'))[0]?.text ?? '', { timeout: 20_000 })
    .toContain(link.replace(server.url, ''));

  const holder = await device();
  await holder.goto(link);
  await handOn(holder, (await control.latestCode(walk.number)) ?? '');
  await expect(arrived(holder)).toBeVisible();
  await plain.getByRole('link', { name: 'Look whether the code is in' }).click();
  await expect(plain.getByRole('heading', { name: 'The code is done' })).toBeVisible();
});

test('a link that is used, replaced, too old or made up says which', async ({
  page,
  walk,
  device,
  passTime,
  quiet,
}) => {
  test.setTimeout(120_000);
  quiet.allow(/404/);
  await walkTo(walk, 'code');
  await askCode(page);
  const holder = await device();
  const older = await makeLink(page);
  const newer = await makeLink(page, 'Make a new link', older);
  await holder.goto(older);
  await expectRefusal(holder, 'code-link-replaced');
  await holder.goto(`${newer.slice(0, -1)}${newer.endsWith('A') ? 'B' : 'A'}`);
  await expectRefusal(holder, 'code-link-unknown');
  await passTime('+1 hour');
  await holder.goto(newer);
  await expectRefusal(holder, 'code-link-expired');
  await expectForEverybody(holder);
});

test('a link’s address reaches no other page, no search engine and no cache', async ({
  page,
  walk,
  device,
}) => {
  await walkTo(walk, 'code');
  const link = await makeLink(page);
  const holder = await device();
  const seen: (string | undefined)[] = [];
  holder.on('request', (request) => seen.push(request.headers().referer));
  const answer = await holder.goto(link);
  expect(answer?.headers()).toMatchObject({
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex, nofollow',
  });
  expect(answer?.headers()['cache-control']).toContain('no-store');
  await expect(holder.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex, nofollow');
  await holder.getByRole('link', { name: 'Help', exact: true }).click();
  await holder.waitForURL(/\/help$/);
  expect(seen.filter((referer) => referer?.includes('/code/'))).toEqual([]);
});

test('axe finds nothing on the link’s page: open, wrong, used up and done', async ({
  page,
  control,
  walk,
  device,
}) => {
  test.setTimeout(180_000);
  await walkTo(walk, 'code');
  const link = await makeLink(page);
  await expectForEverybody(page);
  await askCode(page);
  const holder = await device();
  await holder.goto(link);
  await expectForEverybody(holder);
  const code = (await control.latestCode(walk.number)) ?? '';
  for (const left of ['Four tries are', 'Three tries are', 'Two tries are', 'One try is']) {
    await handOn(holder, code === '111111' ? '222222' : '111111');
    await holder.getByText(`${left} left for this code.`).waitFor();
  }
  await expectForEverybody(holder);
  await handOn(holder, code === '111111' ? '222222' : '111111');
  await expectRefusal(holder, 'code-used-up');
  await expectForEverybody(holder);
  await page.reload();
  await expectRefusal(page, 'code-used-up');
  await expectForEverybody(page);
});

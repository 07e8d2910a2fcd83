import { newReference } from '@/lib/ids';
import { expect, expectForEverybody, test } from '../support/e2e';
import { press } from '../support/journey';
import { answerLeaving, prepareToLeave, requestDeregistration } from '../support/journey-leaving';
import { signIn } from '../support/journey-sign-in';
import { registerWithoutScripts, walkTo, walkToEnd } from '../support/journey-walk';
import { expectRefusal } from '../support/pages-refusal';

test('leaves with a number, from “what next?” to “it works”, with the clock moved through the days', async ({
  page,
  walk,
  control,
  passTime,
}) => {
  test.setTimeout(150_000);
  const reference = await walkToEnd(walk);
  const main = page.getByRole('main');
  const status = (words: string) => main.getByRole('status').filter({ hasText: words });
  await page.goto('/deregistration');
  await expectForEverybody(page);
  await press(page, 'Continue');
  await expect(main.getByRole('alert')).toContainText('Choose what you want to do with the number');
  await prepareToLeave(page, reference);
  await expectForEverybody(page);
  await press(page, 'Continue');
  await expect(main.getByRole('alert')).toContainText('Choose who can remove the number at Meta');
  await answerLeaving(page);
  await expectForEverybody(page);
  const request = await requestDeregistration(page);
  await expect(status('Requested')).toBeVisible();
  await expectForEverybody(page);

  const file = await page.request.get(`/deregistration/${request}/calendar.ics`);
  expect(file.headers()['content-type']).toBe('text/calendar; charset=utf-8');
  expect(await file.text()).toContain('SUMMARY:PaxFlow switches off the number ending');

  await passTime('+5 minutes');
  await passTime('+5 minutes');
  await expect(status('Waiting for you')).toBeVisible({ timeout: 30_000 });
  await expectForEverybody(page);
  await press(page, 'I removed the number');
  await expect(main.getByRole('alert')).toContainText('Meta still shows this number');
  await control.manager({ act: 'remove-number', e164: walk.number });
  await press(page, 'I removed the number');
  await expect(status('Waiting for Meta')).toBeVisible({ timeout: 20_000 });
  await expect(main.getByRole('region', { name: 'When the number is free' })).toContainText('1 to 3 days');
  await expectForEverybody(page);

  await passTime('+1 day');
  // The clock is rounded up to a whole minute, so that it is never early.
  await passTime('+1 minute');
  await page.goto(`/deregistration/${request}`);
  await expect(status('Ready to try')).toBeVisible({ timeout: 30_000 });
  await expectForEverybody(page);
  await press(page, 'It works in the new place');
  await expect(status('Finished')).toBeVisible();
  await page.goto(`/numbers/${reference}`);
  await expect(main.getByText('Released', { exact: true }).first()).toBeVisible();
});

test('takes a request back, and the number is as it was', async ({ page, walk }) => {
  const reference = await walkToEnd(walk);
  await prepareToLeave(page, reference);
  await answerLeaving(page);
  const request = await requestDeregistration(page);
  await page.goto('/');
  await page.getByRole('region', { name: 'Numbers that are leaving' }).getByRole('link').click();
  await page.waitForURL(`**/deregistration/${request}`);
  await press(page, 'Cancel this request');
  await expect(page.getByText('This request was taken back.')).toBeVisible();
  await page.getByRole('link', { name: 'See where the number stands' }).click();
  await expect(page.getByRole('main').getByRole('status').filter({ hasText: 'Connected' })).toBeVisible();
});

test('says why a request stands still, and lets it be taken back', async ({
  page,
  walk,
  control,
  passTime,
}) => {
  test.setTimeout(120_000);
  const reference = await walkToEnd(walk);
  await prepareToLeave(page, reference, 'Retire it');
  await answerLeaving(page);
  await requestDeregistration(page);
  await control.fault({ verb: 'deregisterNumber', kind: 'refuse', times: 1, code: 200 });
  await passTime('+5 minutes');
  await passTime('+5 minutes');
  await expectRefusal(page, 'meta-permission-missing');
  await expectForEverybody(page);
  await press(page, 'Cancel this request');
  await expect(page.getByText('This request was taken back.')).toBeVisible();
});

test('shows nobody else’s request, as a page, as data or as a file', async ({
  page,
  walk,
  control,
  device,
  quiet,
}) => {
  quiet.allow(/404/);
  const reference = await walkToEnd(walk);
  await prepareToLeave(page, reference);
  await answerLeaving(page);
  const request = await requestDeregistration(page);
  const stranger = await device();
  await signIn(stranger, control);
  const answers = [];
  for (const one of [request, newReference('DR'), 'DR-0000-0000', 'nonsense']) {
    const answer = await stranger.goto(`/deregistration/${one}`);
    const words = (await stranger.getByRole('main').textContent())?.replaceAll(one, '');
    answers.push([answer?.status(), words]);
    expect((await stranger.request.get(`/deregistration/${one}/calendar.ics`)).status()).toBe(404);
    expect((await stranger.request.get(`/api/deregistrations/${one}`)).status()).toBe(404);
  }
  for (const answer of answers) expect(answer).toEqual(answers[0]);
  for (const path of ['', '/review'])
    expect((await stranger.goto(`/deregistration/ask/${reference}${path}`))?.status()).toBe(404);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the whole way to the request, and back, works all the same', async ({ page, walk }) => {
    test.setTimeout(120_000);
    await walkTo(walk, 'review');
    const reference = await registerWithoutScripts(page);
    await prepareToLeave(page, reference);
    await press(page, 'Continue');
    await expect(page.getByRole('main').getByRole('alert')).toContainText(
      'Choose when the number last sent a paid message',
    );
    await answerLeaving(page);
    const request = await requestDeregistration(page);
    await expect(page.getByText(request).first()).toBeVisible();
    await press(page, 'Cancel this request');
    await expect(page.getByText('This request was taken back.')).toBeVisible();
  });
});

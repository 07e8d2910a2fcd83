import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectForEverybody, test } from '../support/e2e';
import { asShown, giveOwnNumber, press, start } from '../support/journey';
import { answerLeaving, prepareToLeave, requestDeregistration } from '../support/journey-leaving';
import { confirmItIsMe, signIn } from '../support/journey-sign-in';
import { at, walkToEnd } from '../support/journey-walk';

const main = (page: Page) => page.getByRole('main');

/** Presses a link that saves a file; answers what stands in it. */
async function save(page: Page, name: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    main(page).getByRole('link', { name, exact: true }).click(),
  ]);
  return readFile(await download.path(), 'utf8');
}

/** The page as a small phone shows it, by day and at night. The tool that looks at it needs scripts itself. */
async function expectGoodOnAPhone(page: Page, canLook: boolean): Promise<void> {
  await page.setViewportSize({ width: 320, height: 800 });
  if (canLook) await expectForEverybody(page);
}

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });

    test('an account is saved, deleted, and begun anew', async ({ page, control, number, quiet }) => {
      quiet.allow(/40[34]/);
      test.setTimeout(120_000);
      const email = await signIn(page, control);
      await start(page);
      await giveOwnNumber(page, number);
      await page.waitForURL(at('usage'));

      await page.goto('/account');
      await page.getByRole('link', { name: 'Save what the account holds' }).click();
      await page.getByRole('heading', { name: 'Save what the account holds' }).waitFor();
      await expectGoodOnAPhone(page, javaScriptEnabled);
      const whole = JSON.parse(await save(page, 'Save everything (JSON)'));
      expect(whole.people).toMatchObject([{ email, role: 'owner' }]);
      expect(whole.onboardings).toMatchObject([{ number, state: 'open' }]);
      expect(await save(page, 'Onboardings')).toContain(`'${number}`);
      const answer = await page.request.get('/account/export/account.json');
      expect(answer.headers()['cache-control']).toBe('private, no-store');
      expect((await page.request.get('/account/export/sessions.csv')).status()).toBe(404);

      await page.goto('/account');
      await expect(page.getByText('Saved what the account holds (account.json).').first()).toBeVisible();
      await page.getByRole('link', { name: 'Delete this account…' }).click();
      await page.getByRole('heading', { name: /^Delete .+\?$/ }).waitFor();
      await expectGoodOnAPhone(page, javaScriptEnabled);
      await page.getByLabel('Type “delete” to confirm').fill('remove');
      await press(page, 'Delete this account');
      await expect(main(page).getByRole('alert')).toContainText('Type the word delete');
      await expect(page.getByLabel('Type “delete” to confirm')).toHaveValue('remove');
      await expectGoodOnAPhone(page, javaScriptEnabled);
      await page.getByLabel('Type “delete” to confirm').fill('Delete');
      await press(page, 'Delete this account');
      await page.getByRole('heading', { name: 'The account is deleted' }).waitFor();
      await expectGoodOnAPhone(page, javaScriptEnabled);

      await page.goto('/account');
      await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
      await expect
        .poll(async () => (await control.mails(email))[0]?.subject)
        .toBe('An account at PaxFlow was deleted');
      await signIn(page, control, email);
      await page.goto('/account');
      await expect(main(page)).toContainText('has one person: you');
      await expect(page.getByText('Saved what the account holds')).toHaveCount(0);
    });
  });

test('an account with a connected number is not deleted: the page says which, and leads to the way out', async ({
  page,
  walk,
}) => {
  test.setTimeout(150_000);
  const reference = await walkToEnd(walk);
  await page.goto('/account/delete');
  const inTheWay = page.getByRole('region', { name: 'First, these numbers' });
  await expect(inTheWay).toContainText(asShown(walk.number));
  await expect(inTheWay).toContainText('It is connected. Leave PaxFlow with it first.');
  await expect(page.getByRole('button', { name: 'Delete this account' })).toHaveCount(0);
  await expectForEverybody(page);
  await prepareToLeave(page, reference);
  await answerLeaving(page);
  const request = await requestDeregistration(page);
  await page.goto('/account/delete');
  await expect(inTheWay).toContainText('It is on its way out.');
  await inTheWay.getByRole('link', { name: /See the steps of leaving/ }).click();
  await page.waitForURL(`**/deregistration/${request}`);
});

test('saving and deleting ask who it is once more', async ({ page, control, member, passTime }) => {
  test.setTimeout(120_000);
  await page.goto('/account/export');
  await passTime('+1 hour');
  await main(page).getByRole('link', { name: 'Save everything (JSON)' }).click();
  await confirmItIsMe(page, control, member.email);
  await page.waitForURL(/\/account\/export$/);
  await page.goto('/account/delete');
  await page.getByLabel('Type “delete” to confirm').fill('delete');
  await passTime('+1 hour');
  await press(page, 'Delete this account');
  await expect(page.getByText('You signed in more than 10 minutes ago')).toBeVisible();
  await page.goto('/account/delete');
  await page.getByRole('heading', { name: 'Confirm that it is you' }).waitFor();
  await expectAccessible(page);
});

import type { Page } from '@playwright/test';
import { consequences } from '@/lib/domain/exclusivity';
import { newReference } from '@/lib/ids';
import { expect, expectAccessible, expectForEverybody, expectNarrow, test } from '../support/e2e';
import { giveOwnNumber, press, start, tickEverything, usedNowhere } from '../support/journey';
import { signIn } from '../support/journey-sign-in';
import { at, walkTo, walkToEnd } from '../support/journey-walk';
import { expectFieldError } from '../support/pages-refusal';

const landline = '+441632960131';
const known = (page: Page) => page.getByRole('region', { name: 'What we know about this number' });

/** A landline from the first question to the code, by somebody who first hears a menu. */
async function callTheLandline(page: Page): Promise<void> {
  await giveOwnNumber(page, landline);
  await page.waitForURL(/\/onboarding\/number\/call$/);
  await expect(page.getByRole('heading', { level: 1, name: /^Call \+44 1632 960131 now$/ })).toBeVisible();
  await press(page, 'Continue');
  await expectFieldError(page, 'line', 'Choose what you heard when you called the number');
  await page.getByLabel('No, a menu or a machine answered').check();
  await press(page, 'Continue');
  await expect(page.getByText('A menu cannot take the code.')).toBeVisible();
  await expect(page.getByLabel('No, a menu or a machine answered')).toBeChecked();
}

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });
    // The checker of accessibility is a script itself.
    const holds = javaScriptEnabled ? expectForEverybody : expectNarrow;

    test('a mobile number gets no page more, and its lines on the pages it visits anyway', async ({
      walk,
    }) => {
      const { page, number } = walk;
      await giveOwnNumber(page, number);
      await page.waitForURL(at('usage'));
      await expect(known(page)).toContainText('Mobile number, United Kingdom. This kind of number works.');
      await expect(known(page)).toContainText(/We checked, .*\d\d:\d\d UTC/);
      await holds(page);
      await walkTo(walk, 'code', 'usage');
      const before = page.getByRole('region', { name: 'Before the code is sent' });
      await expect(before).toContainText(/Used on WhatsApp today: Nowhere\.You told us, .*UTC/);
      await expect(before).toContainText(/PaxFlow has access to Lucky Shrub\.Meta answered, .*UTC/);
      await expect(before).toContainText('Not known yet');
      await holds(page);
    });

    test('a landline is called first, and its code comes by a call', async ({ walk }) => {
      const { page } = walk;
      await callTheLandline(page);
      await holds(page);
      await page.getByLabel('Yes, a person answered at once').check();
      await press(page, 'Continue');
      await page.waitForURL(at('usage'));
      await expect(known(page)).toContainText(/A person answers when this number is called\.You told us/);
      await walkTo(walk, 'code', 'usage');
      await expect(page.getByLabel('By a call')).toBeChecked();
      await expect(page.getByText('Choose the call, not the SMS.')).toBeVisible();
    });

    test('a pager ends on a page with two ways on, and its digits are in no address', async ({ walk }) => {
      const { page } = walk;
      await giveOwnNumber(page, '+44 7640 123456');
      await page.waitForURL(/\/onboarding\/number\/exit\?kind=pager&country=GB$/);
      await expect(
        page.getByRole('heading', { level: 1, name: 'This kind of number cannot get the code as it is.' }),
      ).toBeVisible();
      await holds(page);
      await page.getByRole('link', { name: 'Take a number from PaxFlow' }).click();
      await expect(page.getByRole('button', { name: 'Keep this number for 30 minutes' })).toBeVisible();
      await giveOwnNumber(page, '82222');
      await expect(page.getByText('Fewer than seven digits are no full phone number.')).toBeVisible();
      await page.getByRole('link', { name: 'Enter another number' }).click();
      await giveOwnNumber(page, walk.number);
      await page.waitForURL(at('usage'));
    });

    test('the check of tools answers within the step, and the answer stays until the ticks', async ({
      walk,
    }) => {
      const { page } = walk;
      await walkTo(walk, 'exclusivity');
      await page.getByText('List what you use today, and see').click();
      await press(page, 'Check');
      await expect(page.getByText('Choose at least one tool, or answer the two questions')).toBeVisible();
      await page.getByLabel('Twilio').check();
      await page.getByLabel('Normal calls and text messages').check();
      await press(page, 'Check');
      await expect(page.getByRole('heading', { name: '1 of 2 works. 1 does not.' })).toBeVisible();
      await expect(page).toHaveURL(/\/onboarding\/exclusivity\?tool=twilio&tool=calls-and-sms/);
      await holds(page);
      await page.getByRole('link', { name: 'I understand, continue' }).click();
      const stops = page.getByText('Of what you use today, this stops working with the number');
      await expect(stops).toBeVisible();
      await press(page, 'Continue');
      await expect(stops).toBeVisible();
      await page.getByRole('link', { name: 'Back', exact: true }).click();
      await page.getByText('Change what you use today').click();
      await expect(page.getByLabel('Twilio')).toBeChecked();
      await page.getByRole('link', { name: 'I understand, continue' }).click();
      await tickEverything(page);
      await page.waitForURL(at('business'));
    });

    test('a page of somebody else’s number is missing, and says so', async ({
      member,
      page,
      device,
      quiet,
    }) => {
      expect(member.email).toContain('@');
      quiet.allow(/404/);
      const reference = newReference('RG');
      for (const path of [
        `/numbers/${reference}`,
        `/onboarding/done/${reference}`,
        `/onboarding/done/${reference}/name`,
      ]) {
        expect((await page.goto(path))?.status(), path).toBe(404);
        await expect(page.getByRole('heading', { level: 1, name: 'Page not found' }), path).toBeVisible();
      }
      await holds(page);
      const holder = await device({ javaScriptEnabled });
      expect((await holder.goto(`/code/${'a'.repeat(43)}`))?.status()).toBe(404);
      await expect(holder.getByRole('heading', { name: 'This link does not work any more' })).toBeVisible();
    });
  });

test('the record of a number has every word that was accepted, by whom and when, also on paper', async ({
  walk,
}) => {
  test.setTimeout(120_000);
  const reference = await walkToEnd(walk);
  const { page } = walk;
  await page.goto(`/numbers/${reference}`);
  const record = page.getByRole('region', { name: 'What was confirmed' });
  for (const media of ['screen', 'print'] as const) {
    await page.emulateMedia({ media });
    await expect(record.getByText(walk.email)).toBeVisible();
    await expect(record.getByText('22 November 2026')).toBeVisible();
    for (const { statement, tick } of consequences) {
      await expect(record.getByText(statement, { exact: true })).toBeVisible();
      await expect(record.getByText(tick)).toBeVisible();
    }
  }
  await page.emulateMedia({ media: 'screen' });
  await expect(page.getByText(/all 5 points, in the wording of 22 November 2026/)).toBeVisible();
  await expectAccessible(page);
});

test('a landline is answered about by keyboard alone', async ({ page, control }) => {
  await signIn(page, control);
  await start(page);
  await page.getByLabel('Phone number').focus();
  await page.keyboard.type(landline);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/onboarding\/number\/call$/);
  const radios = page.getByRole('radio');
  await radios.first().focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByLabel('No, a menu or a machine answered')).toBeChecked();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await page.waitForURL(at('usage'));
  await usedNowhere(page);
  await page.waitForURL(at('exclusivity'));
  const summary = page.getByText('List what you use today, and see');
  await summary.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Twilio')).toBeVisible();
});

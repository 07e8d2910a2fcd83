import { expect, expectForEverybody, test } from '../support/e2e';
import {
  acknowledge,
  askCode,
  enterCode,
  freeInApp,
  giveOwnNumber,
  press,
  register,
  tickEverything,
  usedAtProvider,
  visitMeta,
} from '../support/journey';
import { at, connected, type Walk } from '../support/journey-walk';
import { expectFieldError, expectRefusal } from '../support/pages-refusal';

/** To the code step with a number that is to be moved. */
async function toTheCode({ page }: Pick<Walk, 'page'>, number: string): Promise<void> {
  await giveOwnNumber(page, number);
  await usedAtProvider(page, 'Move it here');
  await page.getByRole('heading', { name: /^Move .* to PaxFlow/ }).waitFor();
  for (const tick of await page.getByRole('checkbox').all()) await tick.check();
  await press(page, 'Continue');
  await acknowledge(page);
  await visitMeta(page, 'Lucky Shrub');
  await press(page, 'Yes, use this business');
  await page.waitForURL(at('code'));
}

test('a number moves in from another provider with its own name', async ({ page, control, walk: _ }) => {
  test.setTimeout(120_000);
  const number = '+447700900020';
  await giveOwnNumber(page, number);
  await page.getByLabel('At another provider').check();
  await press(page, 'Continue');
  await page.getByRole('heading', { name: /^Move .*, or have it removed first/ }).waitFor();
  await expectForEverybody(page);
  await press(page, 'Continue');
  await expectFieldError(page, 'way', 'Choose how the number leaves the other provider');
  // By keyboard: the first choice, then on.
  await page.getByLabel('Move it here').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: /^Move .* to PaxFlow/ }).waitFor();
  await expectForEverybody(page);
  await press(page, 'Continue');
  await expectFieldError(page, 'ready', 'Confirm that two-step verification is off');
  await expectForEverybody(page);
  for (const tick of await page.getByRole('checkbox').all()) {
    await tick.focus();
    await page.keyboard.press('Space');
  }
  await press(page, 'Continue');
  await acknowledge(page);
  await visitMeta(page, 'Lucky Shrub');
  await press(page, 'Yes, use this business');
  await page.waitForURL(at('code'));
  await askCode(page);
  await enterCode(page, control, number);
  await page.waitForURL(at('review'));
  await expect(page.getByText('as at the old provider')).toBeVisible();
  await expect(page.getByText('it works there until you press the button below')).toBeVisible();
  await expectForEverybody(page);
  await register(page);
  await expect(connected(page)).toBeVisible({ timeout: 30_000 });
});

test('a move that Meta refuses says who can put it right, and goes on once it is', async ({
  page,
  control,
  walk,
}) => {
  test.setTimeout(120_000);
  const number = '+447700900003';
  await toTheCode(walk, number);
  await press(page, 'Send the code');
  await expectRefusal(page, 'move-two-step-on');
  await expectForEverybody(page);
  await control.manager({ act: 'two-step-off', e164: number });
  await askCode(page);
  await enterCode(page, control, number);
  await page.waitForURL(at('review'));
});

test('the way is changed: removed there, 30 days after a paid message', async ({ page, walk }) => {
  await giveOwnNumber(page, walk.number);
  await usedAtProvider(page, 'Move it here');
  await page.getByRole('link', { name: 'Choose the other way' }).click();
  await expect(page.getByLabel('Move it here')).toBeChecked();
  await page.getByLabel('Have it removed').check();
  await press(page, 'Continue');
  await page.getByRole('heading', { name: /^Have .* removed/ }).waitFor();
  await expectForEverybody(page);
  await press(page, 'Start the wait');
  await expectFieldError(page, 'done', 'Confirm that you have saved what you want to keep');
  await press(page, 'Tell me when I can remove it');
  await expectFieldError(page, 'lastPaid', 'Enter the day of the last paid message');
  await page.getByLabel('Day of the last paid message').fill(new Date().toISOString().slice(0, 10));
  await press(page, 'Tell me when I can remove it');
  await page.getByRole('heading', { name: 'Meta keeps the number for now' }).waitFor();
  await expect(page.getByText(/, 12:00 UTC/).first()).toBeVisible();
  await expectForEverybody(page);
});

test('the page of a deleted account turns into “Ready to try” by itself', async ({
  page,
  walk,
  passTime,
}) => {
  await page.clock.install();
  await giveOwnNumber(page, walk.number);
  await page.getByLabel('In the WhatsApp app').check();
  await press(page, 'Continue');
  await press(page, 'Start the 3 minutes');
  await expectFieldError(page, 'done', 'Confirm that you have saved what you want to keep');
  await freeInApp(page);
  await expect(page.getByRole('button', { name: 'Continue' })).toHaveCount(0);
  await passTime('+5 minutes');
  await page.clock.fastForward('03:30');
  await page.getByRole('heading', { name: 'Ready to try' }).waitFor();
  await page.clock.resume();
  await expectForEverybody(page);
  await press(page, 'Continue');
  await page.waitForURL(at('exclusivity'));
});

test('without scripts the same, and one mail to whoever went away', async ({
  page,
  walk,
  control,
  device,
  passTime,
}) => {
  test.setTimeout(120_000);
  const plain = await device({
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
  });
  await plain.goto('/onboarding/number');
  await giveOwnNumber(plain, walk.number);
  await plain.getByLabel('In the WhatsApp Business app').check();
  await press(plain, 'Continue');
  await plain.getByRole('heading', { name: 'Free the number in WhatsApp Business' }).waitFor();
  await freeInApp(plain);
  expect(await plain.content()).toMatch(/http-equiv="refresh"/i);
  await plain.getByRole('link', { name: 'Stop that' }).click();
  await plain.waitForURL(/refresh=off$/);
  expect(await plain.content()).not.toMatch(/http-equiv="refresh"/i);
  await passTime('+5 minutes');
  await passTime('+1 minute');
  const ready = async () =>
    (await control.mails(walk.email)).filter(({ subject }) => subject.includes('ready to try')).length;
  await expect.poll(ready, { timeout: 30_000 }).toBe(1);
  await plain.getByRole('link', { name: 'Refresh now' }).click();
  await plain.getByRole('heading', { name: 'Ready to try' }).waitFor();
  await press(plain, 'Continue');
  await plain.waitForURL(at('exclusivity'));
  expect(await ready()).toBe(1);
});

test('somebody who is not sure finds out, and answers again', async ({ page, walk }) => {
  await giveOwnNumber(page, walk.number);
  await page.getByLabel('I am not sure').check();
  await press(page, 'Continue');
  await page.getByRole('heading', { name: 'Find out where the number is used' }).waitFor();
  await expectForEverybody(page);
  await press(page, 'Continue');
  await expectFieldError(page, 'usage', 'Choose where the number is used today');
  await page.getByLabel('Nothing of this: nowhere').check();
  await press(page, 'Continue');
  await page.getByRole('link', { name: 'I understand, continue' }).click();
  await tickEverything(page);
  await page.waitForURL(at('business'));
});

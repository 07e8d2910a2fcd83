import { expect, test } from '../support/e2e';
import { askCode, enterCode, givePin, press, register } from '../support/journey';
import { at, connected, walkTo } from '../support/journey-walk';
import { expectFieldError, expectRefusal } from '../support/pages-refusal';

test('tells of a number on the WhatsApp app how to free it, and goes on once it is free', async ({
  page,
  control,
  walk,
  passTime,
}) => {
  const number = '+447700900001';
  await walkTo({ page: walk.page, control, number }, 'code');
  await press(page, 'Send the code');
  await expectRefusal(page, 'code-held-back');

  await control.phone({ e164: number, act: 'delete-account' });
  await passTime('+5 minutes');
  await page.goto('/onboarding/code');
  await askCode(page);
  await enterCode(page, control, number);
  await page.waitForURL(at('review'));
});

test('tells the same of a number on the WhatsApp Business app', async ({ page, control, walk }) => {
  await walkTo({ page: walk.page, control, number: '+447700900002' }, 'code');
  await press(page, 'Send the code');
  await expectRefusal(page, 'code-held-back');
});

test('sends the holder of a number at another provider to that provider', async ({ page, control, walk }) => {
  await walkTo({ page: walk.page, control, number: '+447700900003' }, 'code');
  await press(page, 'Send the code');
  await expectRefusal(page, 'number-with-other-provider');
});

test('offers the call where no SMS arrives, and the call works', async ({ page, control, walk }) => {
  const number = '+447700900005';
  await walkTo({ page: walk.page, control, number }, 'code');
  await press(page, 'Send the code');
  await expectRefusal(page, 'code-not-sent');
  await expect(page.getByLabel('By SMS')).toBeChecked();
  await page.getByLabel('By a call').check();
  await askCode(page);
  await enterCode(page, control, number);
  await page.waitForURL(at('review'));
});

test('offers the SMS where a menu answers the call, and the SMS works', async ({ page, control, walk }) => {
  const number = '+447700900006';
  await walkTo({ page: walk.page, control, number }, 'code');
  await page.getByLabel('By a call').check();
  await press(page, 'Send the code');
  await expectRefusal(page, 'code-not-sent');
  await page.getByLabel('By SMS').check();
  await askCode(page);
  await enterCode(page, control, number);
  await page.waitForURL(at('review'));
});

test('says that Meta’s registration server is away, and that nobody has to press again', async ({
  page,
  control,
  walk,
}) => {
  await walkTo({ page: walk.page, control, number: '+447700900007' }, 'review');
  await register(page);
  await expectRefusal(page, 'meta-silent');
  await expect(page.getByText('You may close this page; we mail you')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Go back to the step' })).toHaveCount(0);
});

test('asks for a PIN from before, stops after a wrong one, and connects with the right one', async ({
  page,
  control,
  walk,
}) => {
  test.setTimeout(120_000);
  const number = '+447700900008';
  await walkTo({ page: walk.page, control, number }, 'code');
  await askCode(page);
  await enterCode(page, control, number);
  await page.waitForURL(at('pin'));
  await givePin(page, '12345');
  await expectFieldError(page, 'pin', 'The PIN must be 6 numbers; this one has fewer');
  await givePin(page, '654321');
  await page.waitForURL(at('review'));
  await register(page);
  await expectRefusal(page, 'pin-wrong');
  await expect(page.getByText('1 of 10 tries to register this number are used, next free')).toBeVisible();

  await press(page, 'Go back to the step that repairs this');
  await page.waitForURL(at('pin'));
  await expectRefusal(page, 'pin-wrong');
  await expect(page.getByLabel('PIN', { exact: true })).toHaveCount(0);
  await press(page, 'I have turned it off');
  await expectRefusal(page, 'pin-still-on');
  await expect(page.getByText('Two tries are left within a day.')).toBeVisible();
  await press(page, 'I have found the right PIN');
  await givePin(page, '123 456');
  await page.waitForURL(at('review'));
  await expect(page.getByText('1 of 10 tries to register this number are used, next free')).toBeVisible();
  await register(page);
  await expect(connected(page)).toBeVisible({ timeout: 30_000 });
});

test('sends a number that is shared with the Business app to support', async ({ page, control, walk }) => {
  await walkTo({ page: walk.page, control, number: '+447700900009' }, 'review');
  const reference = await register(page);
  await expectRefusal(page, 'number-shared-with-app');
  await page.goto(`/numbers/${reference}`);
  await expectRefusal(page, 'number-shared-with-app');
  const mail = page.getByRole('main').getByRole('link', { name: /@/ });
  await expect(mail).toHaveAttribute('href', new RegExp(`^mailto:.*subject=${reference}$`));
});

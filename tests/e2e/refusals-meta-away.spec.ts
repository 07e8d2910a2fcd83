import { expect, test } from '../support/e2e';
import { enterCode, press, register, sendAgain } from '../support/journey';
import { at, connected, walkTo } from '../support/journey-walk';
import { expectRefusal } from '../support/pages-refusal';

test('waits for a slow Meta while a code is asked for', async ({ page, control, walk }) => {
  await walkTo(walk, 'code');
  await control.fault({ verb: 'requestCode', kind: 'slow', times: 1, delayMs: 1_500 });
  await press(page, 'Send the code');
  await expect(page.getByText('One moment…')).toBeVisible();
  await page.getByRole('heading', { name: 'Enter the code' }).waitFor();
});

for (const kind of ['timeout-after', 'garbage'] as const)
  test(`says that a code may be on its way after ${kind}, and takes it`, async ({ page, control, walk }) => {
    await walkTo(walk, 'code');
    await control.fault({ verb: 'requestCode', kind, times: 1, delayMs: 300 });
    await press(page, 'Send the code');
    await expectRefusal(page, 'code-maybe-sent');
    await page.goto('/onboarding/code');
    await enterCode(page, control, walk.number);
    await page.waitForURL(at('review'));
  });

test('says that no code came after a silence, and asks for the next one a minute later', async ({
  page,
  control,
  walk,
  passTime,
}) => {
  await walkTo(walk, 'code');
  await control.fault({ verb: 'requestCode', kind: 'timeout-before', times: 1, delayMs: 300 });
  await press(page, 'Send the code');
  await expectRefusal(page, 'code-maybe-sent');
  expect(await control.latestCode(walk.number)).toBeNull();
  await passTime('+1 minute');
  await page.goto('/onboarding/code');
  await sendAgain(page);
  await enterCode(page, control, walk.number);
  await page.waitForURL(at('review'));
});

test('says that Meta is not answering when its server is away', async ({ page, control, walk }) => {
  await walkTo(walk, 'code');
  await control.fault({ verb: 'requestCode', kind: 'code-133004', times: 1 });
  await press(page, 'Send the code');
  await expectRefusal(page, 'meta-silent');
});

test('takes a code that Meta checked without saying so', async ({ page, control, walk }) => {
  await walkTo(walk, 'code');
  await press(page, 'Send the code');
  await page.getByRole('heading', { name: 'Enter the code' }).waitFor();
  await control.fault({ verb: 'verifyCode', kind: 'timeout-after', times: 1, delayMs: 300 });
  await enterCode(page, control, walk.number);
  await page.waitForURL(at('review'));
});

for (const kind of ['slow', 'timeout-after', 'garbage', 'timeout-before'] as const)
  test(`connects the number after ${kind} while registering, with one effect at Meta`, async ({
    page,
    control,
    walk,
  }) => {
    await walkTo(walk, 'review');
    await control.fault({ verb: 'registerNumber', kind, times: 1, delayMs: 1_000 });
    await register(page);
    await expect(page.getByText('PaxFlow is asking Meta to register it')).toBeVisible();
    await expect(connected(page)).toBeVisible({ timeout: 40_000 });
    const { wabas } = await control.state();
    const id = wabas.flatMap(({ numbers }) => numbers).find(({ e164 }) => e164 === walk.number)?.id;
    const registered = (await control.calls()).filter(
      (one) => one.verb === 'registerNumber' && one.phoneNumberId === id && one.effect,
    );
    expect(registered).toHaveLength(1);
  });

test('connects the number by itself once the registration server is back', async ({
  page,
  control,
  walk,
}) => {
  test.setTimeout(120_000);
  await walkTo(walk, 'review');
  await control.fault({ verb: 'registerNumber', kind: 'code-133004', times: 1 });
  await register(page);
  await expectRefusal(page, 'meta-silent');
  await expect(connected(page)).toBeVisible({ timeout: 90_000 });
  await expect(page.getByRole('main').getByRole('alert')).toHaveCount(0);
});

import type { SandboxControl } from '@/lib/whatsapp/sandbox/control';
import { expect, expectForEverybody, test } from '../support/e2e';
import { connectBusiness, press } from '../support/journey';
import { walkTo, walkToEnd } from '../support/journey-walk';
import { expectRefusal } from '../support/pages-refusal';

const numberAtMeta = async (control: SandboxControl, e164: string) =>
  (await control.state()).wabas.flatMap(({ numbers }) => numbers).find((one) => one.e164 === e164);
const registerCalls = async (control: SandboxControl, e164: string) => {
  const id = (await numberAtMeta(control, e164))?.id;
  return (await control.calls()).filter((one) => one.verb === 'registerNumber' && one.phoneNumberId === id);
};

test('follows a name that Meta declines to one that customers see, with one more registration', async ({
  page,
  control,
  walk,
}) => {
  test.setTimeout(180_000);
  const { number, email } = walk;
  const reference = await walkToEnd(walk);
  await control.manager({
    act: 'decide-name',
    e164: number,
    decision: 'DECLINED',
    reason: 'NAME_NOT_CONSISTENT',
  });
  await expectRefusal(page, 'display-name-declined');
  await expect(page.getByText('The name differs from the one on your website')).toBeVisible();
  await expect(page.getByText('Connected', { exact: true })).toBeVisible();
  await expectForEverybody(page);

  await page.getByRole('link', { name: 'Give another name' }).click();
  await page.getByRole('heading', { name: 'Give another display name' }).waitFor();
  await expectForEverybody(page);
  await page.getByLabel('New display name').fill('Happy Shrub Garden');
  await press(page, 'Ask Meta for this name');
  await page.waitForURL(`**/onboarding/done/${reference}`);
  await expect(page.getByText('Meta is reviewing the new name “Happy Shrub Garden”')).toBeVisible();
  await expect(page.getByRole('main').getByRole('alert')).toHaveCount(0);

  await control.manager({ act: 'decide-name', e164: number, decision: 'APPROVED' });
  const row = page.locator('dl > div', { hasText: 'Display name' });
  await expect(row).toContainText('Happy Shrub Garden', { timeout: 40_000 });
  await expect(page.getByText('Meta has cleared the display name')).toBeVisible();
  expect(await registerCalls(control, number)).toHaveLength(2);
  expect((await numberAtMeta(control, number))?.registeredName).toBe('Happy Shrub Garden');
  await expect
    .poll(async () => (await control.mails(email)).filter(({ subject }) => /isplay name/.test(subject)))
    .toHaveLength(2);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a cleared name is changed on the page of the number', async ({ page, control, walk }) => {
    test.setTimeout(120_000);
    await walkTo(walk, 'business');
    await connectBusiness(page, 'Lucky Shrub');
    await walkTo(walk, 'review', 'code');
    await press(page, 'Register this number');
    await page.waitForURL(/\/onboarding\/done\//);
    const done = page.url().split('?')[0] ?? '';
    await control.manager({ act: 'decide-name', e164: walk.number, decision: 'APPROVED' });
    await expect(async () => {
      await page.goto(done);
      await expect(page.getByText('Meta has cleared the display name')).toBeVisible({ timeout: 500 });
      await expect(page.getByText('Connected', { exact: true })).toBeVisible({ timeout: 500 });
    }).toPass({ timeout: 40_000 });

    await page.getByRole('link', { name: 'Change the display name' }).click();
    await page.getByLabel('New display name').fill('SHRUBS BY POST');
    await press(page, 'Ask Meta for this name');
    await expectRefusal(page, 'display-name-unchecked');
    await press(page, 'Ask Meta for this name');
    await page.waitForURL(done);
    await expect(page.getByText('Meta is reviewing the new name “SHRUBS BY POST”')).toBeVisible();
    await page.goto(`${done}/name`);
    await expectRefusal(page, 'name-change-waits');
  });
});

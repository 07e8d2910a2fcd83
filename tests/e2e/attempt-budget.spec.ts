import { seeds } from '@/lib/whatsapp/sandbox/world/seed';
import { expect, expectForEverybody, testOnOwnServer as test } from '../support/e2e';
import { press, register } from '../support/journey';
import { at, connected, walkTo } from '../support/journey-walk';
import { expectRefusal } from '../support/pages-refusal';

test('counts the tries to register, warns from five on, stops after eight, and goes on when one is free', async ({
  page,
  control,
  walk,
  passTime,
}) => {
  test.setTimeout(180_000);
  const { wabaId } = seeds.luckyShrub;
  await walkTo(walk, 'review');
  await expect(page.getByText('of 10 tries')).toHaveCount(0);
  await control.manager({ act: 'restrict-waba', wabaId });
  const warning = page.getByText('Meta locks a number after 10 tries in 72 hours');
  for (let tries = 1; tries <= 8; tries++) {
    await register(page);
    await expectRefusal(page, 'meta-business-restricted');
    await expect(
      page.getByText(`${tries} of 10 tries to register this number are used, next free`),
    ).toBeVisible();
    await expect(warning).toHaveCount(tries < 5 ? 0 : 1);
    if (tries === 5) await expectForEverybody(page);
    await press(page, 'Go back to the step that repairs this');
    await page.waitForURL(at('review'));
  }
  await expectRefusal(page, 'attempts-kept-back');
  await expect(page.getByRole('button', { name: 'Register this number' })).toHaveCount(0);
  await expectForEverybody(page);
  expect((await control.calls()).filter(({ verb }) => verb === 'registerNumber')).toHaveLength(8);

  await control.manager({ act: 'restrict-waba', wabaId, isRestricted: false });
  for (let day = 0; day < 3; day++) await passTime('+1 day');
  await page.goto('/onboarding/review');
  await register(page);
  await expect(connected(page)).toBeVisible({ timeout: 30_000 });
});

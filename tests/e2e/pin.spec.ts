import { expect, expectForEverybody, test } from '../support/e2e';
import { askCode, enterCode, givePin, press, register } from '../support/journey';
import { confirmItIsMe } from '../support/journey-sign-in';
import { at, walkTo, walkToEnd } from '../support/journey-walk';

test('shows the PIN after a fresh sign-in only, and keeps it out of addresses and caches', async ({
  page,
  control,
  walk,
  passTime,
  server,
}) => {
  test.setTimeout(120_000);
  const reference = await walkToEnd(walk);
  await page.getByRole('link', { name: 'See the PIN' }).click();
  await page.getByRole('heading', { name: 'The PIN of +44' }).waitFor();
  await expectForEverybody(page);
  await press(page, 'Show the PIN');
  const shown = page.getByText('The PIN is');
  await expect(shown).toHaveText(/The PIN is\s*\d{6}$/);
  const pin = (await shown.textContent())?.match(/\d{6}/)?.[0] ?? '';
  expect(page.url()).not.toContain(pin);
  await expectForEverybody(page);
  expect(server.app.output()).not.toMatch(new RegExp(`(?<!\\d)${pin}(?!\\d)`));
  const again = await page.request.get(`/numbers/${reference}/pin`);
  expect(again.headers()['cache-control']).toContain('no-store');
  expect(await again.text()).not.toContain(pin);

  await passTime('+1 hour');
  await page.goto(`/numbers/${reference}/pin`);
  await page.getByRole('heading', { name: 'Confirm that it is you' }).waitFor();
  await expectForEverybody(page);
  await confirmItIsMe(page, control, walk.email);
  await page.waitForURL(/\/pin$/);
  await press(page, 'Show the PIN');
  await expect(shown).toContainText(pin);
});

test('axe finds nothing on the page that asks for a PIN from before, nor after a wrong one', async ({
  page,
  control,
  walk,
}) => {
  test.setTimeout(180_000);
  await walkTo({ ...walk, number: '+447700900008' }, 'code');
  await askCode(page);
  await enterCode(page, control, '+447700900008');
  await page.waitForURL(at('pin'));
  await expectForEverybody(page);
  await givePin(page, '1');
  await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
  await expectForEverybody(page);
  await givePin(page, '111111');
  await page.waitForURL(at('review'));
  await register(page);
  await press(page, 'Go back to the step that repairs this');
  await page.getByRole('heading', { name: 'Turn the old PIN off' }).waitFor();
  await expectForEverybody(page);
});

test('shows the PIN without scripts', async ({ page, control, walk, device }) => {
  test.setTimeout(120_000);
  const number = walk.number;
  await walkTo(walk, 'code');
  await askCode(page);
  const plain = await device({
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
  });
  await plain.goto('/onboarding/code');
  await enterCode(plain, control, number);
  await plain.waitForURL(at('review'));
  const reference = await register(plain);
  await expect
    .poll(
      async () => (await control.mails(walk.email)).some(({ subject }) => subject.includes('connected')),
      {
        timeout: 30_000,
      },
    )
    .toBe(true);
  await plain.goto(`/numbers/${reference}/pin`);
  await press(plain, 'Show the PIN');
  await expect(plain.getByText('The PIN is')).toHaveText(/The PIN is\s*\d{6}$/);
});

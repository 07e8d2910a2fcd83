import type { Page } from '@playwright/test';
import type { SandboxControl } from '@/lib/whatsapp/sandbox/control';
import { expect, test } from '../support/e2e';
import { asShown, giveAccess } from '../support/journey';
import { askLink, newAddress } from '../support/journey-sign-in';
import { at, connected, walkTo } from '../support/journey-walk';

const pressTwice = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).dblclick();

/** What Meta holds about one number. */
const atMeta = async (control: SandboxControl, e164: string) => {
  const { wabas, phones } = await control.state();
  return {
    numbers: wabas.flatMap(({ numbers }) => numbers).filter((one) => one.e164 === e164),
    messages: phones.find((one) => one.e164 === e164)?.messages ?? [],
  };
};

const callsFor = async (control: SandboxControl, verb: string, phoneNumberId = '') =>
  (await control.calls()).filter((one) => one.verb === verb && one.phoneNumberId === phoneNumberId);

for (const scripts of ['with', 'without']) {
  test.describe(`${scripts} scripts`, () => {
    test.use({ javaScriptEnabled: scripts === 'with' });

    test('a double press sends one sign-in mail, and signs in once', async ({ page, control }) => {
      const email = newAddress();
      await page.goto('/sign-in?next=/onboarding');
      await page.getByLabel('Email address').fill(email);
      await pressTwice(page, 'Send me a sign-in link');
      await page.getByRole('heading', { name: 'Check your mail' }).waitFor();
      await expect.poll(() => control.mails(email), { timeout: 15_000 }).toHaveLength(1);

      // Mails leave in order, so another address's mail shows that no second one is on its way.
      await page.goto('/sign-in?next=/onboarding');
      await askLink(page, control, newAddress());
      const [mail, ...more] = await control.mails(email);
      expect(more).toEqual([]);
      await page.goto(/https?:\S+confirm\S+/.exec(mail?.text ?? '')?.[0] ?? '');
      await pressTwice(page, 'Sign in');
      await page.waitForURL(/\/onboarding$/);
    });

    test('a double press on any answer leads one question on', async ({ page, walk }) => {
      await page.getByLabel('Phone number').fill(walk.number);
      await pressTwice(page, 'Continue');
      await page.waitForURL(at('usage'));
      await page.getByLabel('Nowhere').check();
      await pressTwice(page, 'Continue');
      await page.waitForURL(at('exclusivity'));
      await page.getByRole('link', { name: 'I understand, continue' }).click();
      await page.waitForURL(/\/confirm$/);
      for (const tick of await page.getByRole('checkbox').all()) await tick.check();
      await pressTwice(page, 'Continue');
      await page.waitForURL(at('business'));
      await giveAccess(page);
      await page.getByLabel('Display name').fill('Lucky Shrub');
      await pressTwice(page, 'Continue');
      await page.waitForURL(at('code'));
    });

    test('a double press asks Meta for one code, checks it once and registers once', async ({
      page,
      control,
      walk,
    }) => {
      const { number } = walk;
      await walkTo(walk, 'code');
      await pressTwice(page, 'Send the code');
      await page.getByRole('heading', { name: 'Enter the code' }).waitFor();
      const asked = await atMeta(control, number);
      expect(asked.numbers).toHaveLength(1);
      expect(asked.messages).toHaveLength(1);

      await page.getByLabel('Code', { exact: true }).fill((await control.latestCode(number)) ?? '');
      await pressTwice(page, 'Continue');
      await page.waitForURL(at('review'));
      const id = asked.numbers[0]?.id;
      expect(await callsFor(control, 'verifyCode', id)).toHaveLength(1);

      await pressTwice(page, 'Register this number');
      await page.waitForURL(/\/onboarding\/done\//);
      await expect(async () => {
        await page.goto('/');
        await expect(page.getByText('Connected', { exact: true })).toBeVisible({ timeout: 500 });
      }).toPass({ timeout: 30_000 });
      await expect(page.getByText(asShown(number))).toHaveCount(1);
      expect((await atMeta(control, number)).numbers.map(({ registerCalls }) => registerCalls)).toEqual([1]);
    });
  });
}

/** Sends the form that stands open twice at once, as two presses do before the first is answered; answers both pages. */
async function sendTwice(page: Page, typed: Record<string, string>): Promise<string[]> {
  const inputs = await page
    .locator('main form input')
    .evaluateAll((all) =>
      all.map((one) => [one.getAttribute('name') ?? '', one.getAttribute('value') ?? '']),
    );
  const multipart = { ...Object.fromEntries(inputs), ...typed };
  const send = async () => {
    const headers = { origin: new URL(page.url()).origin };
    const answer = await page.request.post(page.url(), { multipart, headers, maxRedirects: 0 });
    return answer.headers().location ?? `answer ${answer.status()}`;
  };
  return Promise.all([send(), send()]);
}

test.describe('the same form sent twice at once', () => {
  test.use({ javaScriptEnabled: false });

  test('mails one sign-in link, and both answers lead into the one session', async ({ page, control }) => {
    const email = newAddress();
    await page.goto('/sign-in?next=/onboarding');
    expect(await sendTwice(page, { email })).toEqual(['/sign-in/sent', '/sign-in/sent']);
    await expect.poll(() => control.mails(email), { timeout: 15_000 }).toHaveLength(1);
    await page.goto('/sign-in?next=/onboarding');
    await askLink(page, control, newAddress());
    const [mail, ...more] = await control.mails(email);
    expect(more).toEqual([]);

    await page.goto(/https?:\S+confirm\S+/.exec(mail?.text ?? '')?.[0] ?? '');
    expect(await sendTwice(page, {})).toEqual(['/onboarding', '/onboarding']);
    await page.goto('/onboarding');
    await expect(page.getByText(`Signed in as ${email}`)).toBeVisible();
  });
});

test('a double press sends one test message', async ({ page, control, walk }) => {
  const phone = '+447700900998';
  await walkTo(walk, 'review');
  await pressTwice(page, 'Register this number');
  await connected(page).waitFor({ timeout: 30_000 });
  await page.getByLabel('WhatsApp number of your phone').fill(phone);
  await pressTwice(page, 'Send a test message');
  await expect(page.getByText('a test message waits for your answer')).toBeVisible({ timeout: 15_000 });
  expect((await atMeta(control, phone)).messages).toHaveLength(1);
});

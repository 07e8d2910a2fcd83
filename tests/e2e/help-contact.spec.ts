import type { Page } from '@playwright/test';
import type { SandboxControl } from '@/lib/whatsapp/sandbox/control';
import { expect, expectForEverybody, test, testOnOwnServer } from '../support/e2e';
import { press, register } from '../support/journey';
import { newAddress } from '../support/journey-sign-in';
import { walkTo } from '../support/journey-walk';

const article = { path: '/help/numbers/which-numbers-work', title: 'Which phone numbers can I connect?' };
const person = (page: Page) => page.getByRole('main').getByRole('link', { name: 'Ask a person at PaxFlow' });
const question = (page: Page) => page.getByLabel('Your question', { exact: true });
const address = (page: Page) => page.getByLabel('Email address');
const send = (page: Page) => press(page, 'Send the question');

async function sent(page: Page): Promise<string> {
  await page.waitForURL(/\/help\/contact\/SR-[A-Z0-9]{4}-[A-Z0-9]{4}$/);
  return page.url().slice(-12);
}

const why = (page: Page) => page.getByRole('heading', { level: 1, name: 'What was missing?' });

/** What support received about one question. */
const noticeTo = async (control: SandboxControl, reference: string) =>
  (await control.mails('support@paxflow.example')).find(({ subject }) => subject.includes(reference));

for (const scripts of ['with', 'without']) {
  /** The checker is a script, so it looks at pages that run some; what they show is the same. */
  const forEverybody = async (page: Page) => {
    if (scripts === 'with') await expectForEverybody(page);
  };

  test.describe(`${scripts} scripts`, () => {
    test.use({ javaScriptEnabled: scripts === 'with' });

    test('a good answer is thanked for', async ({ page }) => {
      await page.goto(article.path);
      await press(page, 'Yes');
      await expect(
        page.getByText(`We are glad that “${article.title}” answered your question.`),
      ).toBeVisible();
      await forEverybody(page);
    });

    test('a bad answer asks why, and leads to a person with the article filled in', async ({ page }) => {
      await page.goto(article.path);
      await press(page, 'Partly');
      await expect(why(page)).toBeVisible();
      await forEverybody(page);
      await page.getByLabel('In your own words (optional)').fill('Where is <b>my</b> country?');
      await press(page, 'Send');
      await expect(page.getByRole('alert').getByText('Choose what was missing')).toBeVisible();
      await expect(page.getByLabel('In your own words (optional)')).toHaveValue(
        'Where is <b>my</b> country?',
      );
      await forEverybody(page);
      await page.getByLabel('The steps did not work').check();
      await press(page, 'Send');
      await expect(page.getByRole('heading', { level: 1, name: 'Thank you' })).toBeVisible();
      await person(page).click();
      await expect(page.getByRole('heading', { level: 1, name: 'Ask a person' })).toBeVisible();
      await expect(page.getByText(article.title)).toBeVisible();
      await expect(page).toHaveURL(/article=numbers%2Fwhich-numbers-work&.*version=\d{4}-/);
    });

    test('a question reaches support with what the reader looked at, and its sender with a reference', async ({
      page,
      control,
    }) => {
      const email = newAddress();
      await page.goto('/help/contact?article=numbers/which-numbers-work&q=two%20phones');
      await forEverybody(page);
      await address(page).fill(email);
      await question(page).fill('Does my SIM work?\n<script>document.title = "x"</script>');
      await send(page);
      const reference = await sent(page);
      await expect(page.getByText(reference)).toBeVisible();
      await forEverybody(page);
      await expect.poll(() => control.mails(email)).toHaveLength(1);
      const [receipt] = await control.mails(email);
      expect(receipt?.subject).toBe(`We have your question (${reference})`);
      const notice = () => noticeTo(control, reference);
      await expect.poll(async () => (await notice())?.text ?? '').toContain(`Answer to: ${email}`);
      const { text = '' } = (await notice()) ?? {};
      expect(text).toContain('Article: numbers/which-numbers-work, version of');
      expect(text).toContain('> two phones');
      expect(text).toContain('> Does my SIM work?\n> <script>document.title = "x"</script>');
    });

    test('nothing typed is lost when something is missing, wrong or far too long', async ({ page }) => {
      const long = 'x'.repeat(9_000).concat(' end');
      await page.goto('/help/contact?q=two%20phones');
      await question(page).fill(long);
      await send(page);
      await expect(page.getByRole('alert').getByText('Enter your email address')).toBeVisible();
      await address(page).fill('ada@@example.com');
      await send(page);
      const summary = page.getByRole('alert', { name: 'There is a problem' });
      await expect(summary.getByText('Enter an email address, like name@example.com')).toBeVisible();
      await expect(summary.getByText('The question must be 4,000 characters or fewer')).toBeVisible();
      await expect(question(page)).toHaveValue(long);
      await expect(address(page)).toHaveValue('ada@@example.com');
      await expect(page.getByText('two phones')).toBeVisible();
      await forEverybody(page);
    });

    test('a double press asks once', async ({ page, control }) => {
      const email = newAddress();
      await page.goto('/help/contact');
      await address(page).fill(email);
      await question(page).fill('Twice?');
      await page.getByRole('button', { name: 'Send the question' }).dblclick();
      await sent(page);
      await expect.poll(() => control.mails(email)).toHaveLength(1);
      // Mails leave in order, so another question's receipt shows that no second one is on its way.
      const other = newAddress();
      await page.goto('/help/contact');
      await address(page).fill(other);
      await question(page).fill('Once.');
      await send(page);
      await expect.poll(() => control.mails(other)).toHaveLength(1);
      expect(await control.mails(email)).toHaveLength(1);
    });

    test('a member finds address and number filled in', async ({ walk, control }) => {
      const { page, email, number } = walk;
      await walkTo(walk, 'review');
      const registration = await register(page);
      await page.goto('/help/contact');
      await expect(address(page)).toHaveValue(email);
      const which = page.getByLabel('Which number is it about?');
      await expect(which).toHaveValue(registration);
      await expect(which.locator('option:checked')).toContainText(`Number ending ${number.slice(-4)}`);
      await forEverybody(page);
      await question(page).fill('May I use a second tool?');
      await send(page);
      const reference = await sent(page);
      const notice = () => noticeTo(control, reference);
      await expect.poll(async () => (await notice())?.text ?? '').toContain(`Number: ${registration}\n`);
      expect((await notice())?.text).toContain(`Signed in: ${email} of account acc_`);
    });
  });

  testOnOwnServer.describe(`asking often, ${scripts} scripts`, () => {
    testOnOwnServer.use({ javaScriptEnabled: scripts === 'with' });

    testOnOwnServer('is refused with a time, and keeps every word', async ({ page }) => {
      testOnOwnServer.setTimeout(120_000);
      const email = newAddress();
      for (let asked = 0; asked < 5; asked++) {
        await page.goto('/help/contact');
        await address(page).fill(email);
        await question(page).fill(`Question ${asked}`);
        await send(page);
        await sent(page);
      }
      await page.goto('/help/contact?article=numbers/which-numbers-work');
      await address(page).fill(email);
      await question(page).fill('My sixth\nquestion');
      await send(page);
      await expect(
        page.getByRole('alert').getByText(/That was too often .* Try again after .* UTC/),
      ).toBeVisible();
      await expect(question(page)).toHaveValue('My sixth\nquestion');
      await expect(address(page)).toHaveValue(email);
      await expect(page.getByText(article.title)).toBeVisible();
      await forEverybody(page);
    });
  });
}

test('the search that led to the article goes along', async ({ page, baseURL }) => {
  await page.goto(article.path, { referer: `${baseURL}/help/search?q=two%20phones` });
  await expect(page.locator('input[name=query]')).toHaveValue('two phones');
  await press(page, 'No');
  await expect(why(page)).toBeVisible();
  await person(page).click();
  await expect(page.getByText('two phones')).toBeVisible();
});

test('a lost connection keeps every word, and the same press later asks once', async ({
  page,
  control,
  quiet,
}) => {
  quiet.allow(/ERR_INTERNET_DISCONNECTED/);
  const email = newAddress();
  await page.goto('/help/contact');
  await address(page).fill(email);
  await question(page).fill('Is anybody there?');
  await page.context().setOffline(true);
  await send(page);
  const notice = page.getByRole('alert').filter({ hasText: 'Everything you typed is still here' });
  await expect(notice).toBeFocused();
  await expect(question(page)).toHaveValue('Is anybody there?');
  await page.context().setOffline(false);
  await send(page);
  await sent(page);
  await expect.poll(() => control.mails(email)).toHaveLength(1);
});

test('the count says what is left, and what is too much', async ({ page }) => {
  await page.goto('/help/contact');
  await expect(page.getByText('You can write up to 4,000 characters.')).toBeVisible();
  await question(page).fill('x'.repeat(3_990));
  await expect(page.getByText('You have 10 characters left.').first()).toBeVisible();
  await expect(page.getByRole('status').getByText('You have 10 characters left.')).toBeAttached();
  await question(page).fill('x'.repeat(4_001));
  await expect(page.getByText('You have 1 character too many.').first()).toBeVisible();
});

test('what happens next is shown for a well-formed reference only, and says nothing of anybody’s question', async ({
  page,
  quiet,
}) => {
  quiet.allow(/404/);
  for (const path of ['SR-AAAA-AAAB', 'RG-7K3F-92QX', 'x', '..%2f..', `SR-${'A'.repeat(9_000)}`])
    expect((await page.goto(`/help/contact/${path}`))?.status()).toBe(404);
});

test('from the wizard, the way to a person stands at the same place', async ({ walk }) => {
  const { page } = walk;
  await walkTo(walk, 'usage');
  const footer = page.getByRole('contentinfo');
  await expect(footer.getByRole('link', { name: 'Ask a person' })).toHaveAttribute('href', '/help/contact');
  await expect(footer.getByRole('link', { name: 'support@paxflow.example' })).toBeVisible();
});

test('a question needs nothing but a keyboard', async ({ page, control }) => {
  const email = newAddress();
  await page.goto(article.path);
  const no = page.getByRole('button', { name: 'No', exact: true });
  await no.focus();
  await page.keyboard.press('Enter');
  await expect(why(page)).toBeVisible();
  await page.getByRole('radio').first().focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.type('No country list');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await person(page).focus();
  await page.keyboard.press('Enter');
  await address(page).focus();
  await page.keyboard.type(email);
  await page.keyboard.press('Tab');
  await page.keyboard.type('Which countries?');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await sent(page);
  await expect.poll(() => control.mails(email)).toHaveLength(1);
});

import type { Page } from '@playwright/test';
import type { SandboxControl } from '@/lib/whatsapp/sandbox/control';
import { expect, expectForEverybody, expectNarrow } from '../support/e2e';
import { openDesk, test } from '../support/e2e-desk';
import { press } from '../support/journey';
import { answerLeaving, prepareToLeave, requestDeregistration } from '../support/journey-leaving';
import { confirmItIsMe, newAddress } from '../support/journey-sign-in';
import { walkToEnd } from '../support/journey-walk';

/** Asks a person as a reader does who is not signed in; answers the reference. */
async function ask(reader: Page, email: string, message: string): Promise<string> {
  await reader.goto('/help/contact');
  await reader.getByLabel('Email address').fill(email);
  await reader.getByLabel('Your question').fill(message);
  await press(reader, 'Send the question');
  await reader.waitForURL(/\/help\/contact\/SR-/);
  return reader.url().split('/').at(-1) ?? '';
}

const subjectsTo = async (control: SandboxControl, email: string) =>
  (await control.mails(email)).map(({ subject }) => subject);

async function find(desk: Page, what: string): Promise<void> {
  await desk.goto('/desk');
  await desk.getByLabel('Find a number, a request or a question').fill(what);
  await press(desk, 'Find');
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with' : 'without';

  test(`a question is found, taken, noted and answered by mail, ${how} scripts`, async ({
    control,
    device,
  }) => {
    test.setTimeout(120_000);
    const look = { javaScriptEnabled, viewport: { width: 320, height: 800 }, colorScheme: 'dark' as const };
    // Axe needs the page's own scripts.
    const check = javaScriptEnabled ? expectForEverybody : expectNarrow;
    const [reader, desk] = [await device(), await device(look)];
    const email = newAddress();
    const question = await ask(reader, email, 'Does the tool Foo fit? My code is 482 913.');
    await openDesk(desk, control);
    await check(desk);
    await desk.getByRole('link', { name: /^Questions: / }).click();
    await desk.getByRole('link', { name: question }).waitFor();
    await check(desk);
    await desk.getByRole('link', { name: question }).click();
    const main = desk.getByRole('main');
    await expect(main).toContainText('My code is ••••••.');
    await check(desk);

    await press(desk, 'I look into it');
    await expect(main).toContainText('You look into it');
    await press(desk, 'Send the answer');
    await expect(main.getByRole('alert')).toContainText('Write the answer');
    await check(desk);
    await desk.getByLabel('A note for support').fill('Asked before.');
    await press(desk, 'Add the note');
    await expect(main.getByRole('region', { name: 'Notes' })).toContainText('Asked before.');
    await expect(desk.getByLabel('A note for support')).toHaveValue('');
    await desk.getByLabel('Your answer').fill('Yes, it fits.\nConnect it through PaxFlow.');
    await desk.getByRole('button', { name: 'Send the answer' }).focus();
    await desk.keyboard.press('Enter');
    await expect(main.getByRole('region', { name: 'The answer' })).toContainText(
      'Connect it through PaxFlow.',
    );
    await expect(desk.getByRole('button', { name: 'Send the answer' })).toHaveCount(0);
    await check(desk);
    await expect
      .poll(() => subjectsTo(control, email), { timeout: 20_000 })
      .toContain(`Answer to your question (${question})`);
    await desk.goto('/desk/questions');
    await expect(main).not.toContainText(question);
  });
}

test('a request that stands still is tried again, and the customer reads that support did it', async ({
  page,
  walk,
  control,
  passTime,
  device,
}) => {
  test.setTimeout(180_000);
  const reference = await walkToEnd(walk);
  await prepareToLeave(page, reference, 'Retire it');
  await answerLeaving(page);
  const request = await requestDeregistration(page);
  await control.fault({ verb: 'deregisterNumber', kind: 'refuse', times: 1, code: 200 });
  await passTime('+5 minutes');
  await passTime('+5 minutes');
  await expect(page.getByText('Standing still', { exact: true })).toBeVisible({ timeout: 30_000 });

  const desk = await device();
  const main = desk.getByRole('main');
  await openDesk(desk, control);
  await desk.getByRole('link', { name: /^Leaving: / }).click();
  await expectForEverybody(desk);
  await desk.getByRole('link', { name: request }).click();
  await expect(main).toContainText(`Leaving with …${walk.number.slice(-4)}`);
  await expect(main).not.toContainText(walk.number.slice(1));
  await expectForEverybody(desk);

  await desk.getByLabel('A note', { exact: true }).fill('We asked Meta about it.');
  await press(desk, 'Add the note');
  await expect(main.getByRole('alert')).toContainText('Choose who reads the note');
  await expect(desk.getByLabel('A note', { exact: true })).toHaveValue('We asked Meta about it.');
  await desk.getByLabel('The customer too').check();
  await press(desk, 'Add the note');
  await expect(main.getByRole('region', { name: 'Notes' })).toContainText('The customer reads it');
  await press(desk, 'Try again');
  await expect(desk.getByRole('button', { name: 'Try again' })).toHaveCount(0);
  await expect(async () => {
    await desk.reload();
    await expect(main.getByText('Waiting for you', { exact: true })).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 30_000 });

  await page.goto(`/deregistration/${request}`);
  const story = page.getByRole('region', { name: 'What happened' });
  await expect(story).toContainText('PaxFlow support wrote: “We asked Meta about it.”');
  await expect(story).toContainText('PaxFlow support looked at it, and PaxFlow tries again.');
  await find(desk, walk.number);
  await expect(main).toContainText(`Numbers ending in ${walk.number.slice(-4)}`);
  await desk.getByRole('link', { name: reference }).click();
  await expect(main.getByRole('region', { name: 'Calls to Meta', exact: true })).toContainText(
    'deregisterNumber',
  );
  await expectForEverybody(desk);
});

test('acts ask who it is once more after ten minutes, and lead back', async ({
  control,
  device,
  passTime,
}) => {
  test.setTimeout(120_000);
  const [reader, desk] = [await device(), await device()];
  const question = await ask(reader, newAddress(), 'What now?');
  const email = await openDesk(desk, control);
  await find(desk, question.toLowerCase());
  await desk.getByLabel('Your answer').fill('Wait a little.');
  await passTime('+1 hour');
  await press(desk, 'Send the answer');
  await expect(desk.getByText('You signed in more than 10 minutes ago')).toBeVisible();
  await expect(desk.getByLabel('Your answer')).toHaveValue('Wait a little.');
  await desk.reload();
  await expectForEverybody(desk);
  await desk.getByRole('link', { name: 'Confirm that it is you' }).click();
  await confirmItIsMe(desk, control, email);
  await desk.waitForURL(`**/desk/${question}`);
  await expect(desk.getByRole('button', { name: 'Send the answer' })).toBeVisible();
});

test('the report on the help center stands there too', async ({ control, device }) => {
  const desk = await device();
  await openDesk(desk, control);
  await desk.getByRole('navigation', { name: 'Desk' }).getByRole('link', { name: 'Help center' }).click();
  await expect(desk.getByRole('heading', { level: 1 })).toHaveText('The help center in the last 30 days');
  await expectForEverybody(desk);
  await desk.goto('/desk/numbers');
  await expectForEverybody(desk);
});

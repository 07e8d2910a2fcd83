import { refusals } from '@/lib/domain/refusals';
import { expect, test } from '../support/e2e';
import { askCode, enterCode, press, sendAgain, typeCode } from '../support/journey';
import { at, walkTo } from '../support/journey-walk';
import { expectFieldError, expectRefusal } from '../support/pages-refusal';

/** A code of the right length that is not this one. */
const unlike = (code: string | null): string => (code?.startsWith('1') ? '2' : '1').padEnd(6, '7');

test('says what is wrong with a code before Meta is asked', async ({ page, walk }) => {
  await walkTo(walk, 'code');
  await askCode(page);
  for (const [typed, sentence] of [
    ['', 'Enter the code'],
    ['12345', 'The code must be 6 numbers; this one has fewer'],
    ['1234567', 'The code must be 6 numbers; this one has more'],
    ['12a456', 'The code must be numbers only'],
  ] as const) {
    await typeCode(page, typed);
    await expectFieldError(page, 'code', sentence);
  }
});

test('takes the right code after a wrong one, spaces and all', async ({ page, control, walk }) => {
  await walkTo(walk, 'code');
  await askCode(page);
  const code = await control.latestCode(walk.number);
  await typeCode(page, unlike(code));
  await expectFieldError(page, 'code', refusals['code-wrong'].sentence);
  await typeCode(page, `${code?.slice(0, 3)} ${code?.slice(3)}`);
  await page.waitForURL(at('review'));
});

test('stops after five wrong codes, counts them down in words, and takes a new code', async ({
  page,
  control,
  walk,
  passTime,
}) => {
  await walkTo(walk, 'code');
  await askCode(page);
  const wrong = unlike(await control.latestCode(walk.number));
  for (const left of ['Four tries are', 'Three tries are', 'Two tries are', 'One try is']) {
    await typeCode(page, wrong);
    await expectFieldError(page, 'code', refusals['code-wrong'].sentence);
    await expect(page.getByText(`${left} left for this code.`)).toBeVisible();
  }
  await typeCode(page, wrong);
  await expectRefusal(page, 'code-used-up');
  await expect(page.getByLabel('Code', { exact: true })).toHaveCount(0);

  await passTime('+1 minute');
  await page.goto('/onboarding/code');
  await sendAgain(page);
  await enterCode(page, control, walk.number);
  await page.waitForURL(at('review'));
});

test('says that a code may be older than 10 minutes, and takes the next one', async ({
  page,
  control,
  walk,
  passTime,
}) => {
  await walkTo(walk, 'code');
  await askCode(page);
  const old = await control.latestCode(walk.number);
  await passTime('+1 hour');
  await page.goto('/onboarding/code');
  await typeCode(page, old ?? '');
  await expectFieldError(page, 'code', refusals['code-wrong'].sentence);
  await sendAgain(page);
  await enterCode(page, control, walk.number);
  await page.waitForURL(at('review'));
});

test('shows the time of the next code and the tries left instead of dead buttons', async ({
  page,
  walk,
  passTime,
}) => {
  await walkTo(walk, 'code');
  await askCode(page);
  const buttons = page.getByRole('button', { name: /^(Send again|Call)/ });
  await expect(buttons).toHaveCount(0);
  await expect(page.getByText('You can ask for another one')).toContainText(/, \d\d:\d\d UTC/);
  await expect(page.getByText('Two more codes can be sent within this hour.')).toBeVisible();
  await passTime('+1 minute');
  await page.goto('/onboarding/code');
  await expect(buttons).toHaveText(['Send again', 'Call instead']);
  await press(page, 'Call instead');
  await expect(page.getByText(/by a call on/)).toBeVisible();
  await passTime('+1 minute');
  await page.goto('/onboarding/code');
  await press(page, 'Send an SMS instead');
  await expectRefusal(page, 'codes-kept-back');
  await expect(buttons).toHaveCount(0);
  await expect(page.getByLabel('Code', { exact: true })).toBeVisible();
});

test('mails when a lock of hours is over, once', async ({ page, control, walk, passTime }) => {
  test.setTimeout(120_000);
  await walkTo(walk, 'code');
  await askCode(page);
  const unlocked = async () =>
    (await control.mails(walk.email)).filter(({ subject }) => subject.includes('you can go on')).length;
  for (const round of [0, 1]) {
    const wrong = unlike(await control.latestCode(walk.number));
    for (let tries = 0; tries < 5; tries++) {
      // The words of the try before stand there until the answer comes.
      const answered = page.waitForResponse((response) => response.request().method() === 'POST');
      await typeCode(page, wrong);
      await answered;
      await page.reload();
    }
    if (round === 1) break;
    await passTime('+1 minute');
    await page.goto('/onboarding/code');
    await sendAgain(page);
  }
  await expectRefusal(page, 'code-tries-spent');
  await expect(page.getByText('We mail you when the wait is over.')).toBeVisible();
  await passTime('+1 day');
  await expect.poll(unlocked, { timeout: 20_000 }).toBe(1);
  await passTime('+1 day');
  await page.goto('/onboarding/code');
  await sendAgain(page);
  await enterCode(page, control, walk.number);
  await page.waitForURL(at('review'));
  expect(await unlocked()).toBe(1);
});

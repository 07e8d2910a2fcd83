import { refusals } from '@/lib/domain/refusals';
import { expect, test } from '../support/e2e';
import { askCode, enterCode, typeCode } from '../support/journey';
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

test('stops after five wrong codes, says until when, and takes a new code then', async ({
  page,
  control,
  walk,
  passTime,
}) => {
  await walkTo(walk, 'code');
  await askCode(page);
  const wrong = unlike(await control.latestCode(walk.number));
  for (let tries = 1; tries <= 5; tries++) {
    await typeCode(page, wrong);
    await expectFieldError(page, 'code', refusals['code-wrong'].sentence);
    await page.reload();
  }
  await typeCode(page, wrong);
  await expectRefusal(page, 'code-tries-spent');

  await passTime('+1 hour');
  await page.goto('/onboarding/code');
  await page.getByRole('button', { name: 'Send another code' }).click();
  await expect(page.getByText('You can ask for another one')).toBeVisible();
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
  await page.getByRole('button', { name: 'Send another code' }).click();
  await expect(page.getByText('You can ask for another one')).toBeVisible();
  await enterCode(page, control, walk.number);
  await page.waitForURL(at('review'));
});

test('shows the time of the next code instead of a dead button', async ({ page, walk }) => {
  await walkTo(walk, 'code');
  await askCode(page);
  await expect(page.getByRole('button', { name: 'Send another code' })).toHaveCount(0);
  await expect(page.getByText('You can ask for another one')).toContainText('UTC');
});

import { expect, type Page } from '@playwright/test';
import { type RefusalCode, type RefusalEntry, refusals } from '@/lib/domain/refusals';

/** The part of a sentence before its clock time, which a test cannot know. */
const beginning = (text: string): string => text.split('{until}')[0]?.trim() ?? text;

/** The notice of one refusal on the page that stands open. */
export const noticeOf = (page: Page, code: RefusalCode) =>
  page
    .getByRole('main')
    .getByRole('alert')
    .filter({ hasText: beginning(refusals[code].sentence) });

/** The page says what happened, who acts and when it ends, and leads to an article, and a section of it, that is there. */
export async function expectRefusal(page: Page, code: RefusalCode): Promise<void> {
  const { sentence, owner, ends }: RefusalEntry = refusals[code];
  const notice = noticeOf(page, code);
  await expect(notice).toBeVisible({ timeout: 20_000 });
  await expect(notice).toContainText(`Who acts: ${owner}`);
  await expect(notice).toContainText(`When it ends: ${beginning(ends)}`);
  if (`${sentence} ${ends}`.includes('{until}')) await expect(notice).toContainText(/, \d\d:\d\d UTC/);
  const link = await notice.getByRole('link', { name: 'Read more about this' }).getAttribute('href');
  const [article = '/no-article', section] = (link ?? '').split('#');
  const answer = await page.request.get(article);
  expect(answer.status()).toBe(200);
  if (section) expect(await answer.text()).toContain(`id="${section}"`);
}

/** The page names one field as the place to put something right, in the same words above and at the field. */
export async function expectFieldError(page: Page, field: string, sentence: string): Promise<void> {
  const summary = page.getByRole('alert').filter({ hasText: 'There is a problem' });
  await expect(summary.getByRole('link', { name: sentence })).toHaveAttribute('href', `#${field}`);
  await expect(page.locator(`#${field}-error`)).toContainText(sentence);
}

import type { Page } from '@playwright/test';
import { press } from './journey';

/** The steps of leaving as a customer takes them, by role and label. */

/** From the page of a number to the questions before a request. */
export async function prepareToLeave(page: Page, reference: string, next = 'Use it in the WhatsApp app') {
  await page.goto(`/numbers/${reference}`);
  await page.getByRole('link', { name: 'Leave PaxFlow with this number' }).click();
  await page.getByLabel(next).check();
  await press(page, 'Continue');
  await page.getByRole('link', { name: /^Prepare/ }).click();
  await page.getByRole('heading', { name: /^Prepare the request for/ }).waitFor();
}

/** Answers every question the simplest way; the rest stays as it is. */
export async function answerLeaving(page: Page): Promise<void> {
  await page.getByLabel('I can', { exact: true }).check();
  await page.getByLabel('Not in the last 30 days').check();
  await page.getByLabel('No, all are finished').check();
  for (const tick of await page.getByRole('checkbox').all()) await tick.check();
  await page.getByLabel('We want the number back in the app').check();
  await page.getByLabel('As soon as possible').check();
  await press(page, 'Continue');
  await page.getByRole('heading', { name: 'Check your request' }).waitFor();
}

/** The last press. Answers the reference of the request. */
export async function requestDeregistration(page: Page): Promise<string> {
  await press(page, 'Request deregistration');
  await page.waitForURL(/\/deregistration\/DR-/);
  return page.url().split('/').at(-1)?.split('?')[0] ?? '';
}

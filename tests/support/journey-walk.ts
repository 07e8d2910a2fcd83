import { expect, type Page } from '@playwright/test';
import type { StepSlug } from '@/lib/domain/onboarding-steps';
import type { SandboxControl } from '@/lib/whatsapp/sandbox/control';
import {
  acknowledge,
  askCode,
  connectBusiness,
  enterCode,
  giveOwnNumber,
  register,
  usedNowhere,
} from './journey';
import { shortAnswers, visitorBehind } from './journey-short';

export type Walk = { page: Page; control: SandboxControl; number: string; email: string };
type Walker = Pick<Walk, 'page' | 'control' | 'number'>;

/** How each question is answered by somebody without any trouble, in order. */
const answers: [StepSlug, (walk: Walker) => Promise<void>][] = [
  ['number', ({ page, number }) => giveOwnNumber(page, number)],
  ['usage', ({ page }) => usedNowhere(page)],
  ['exclusivity', ({ page }) => acknowledge(page)],
  ['business', ({ page }) => connectBusiness(page)],
  [
    'code',
    async ({ page, control, number }) => {
      await askCode(page);
      await enterCode(page, control, number);
    },
  ],
];

/** The address of a question, whatever stands before it. */
export const at = (step: StepSlug): RegExp => new RegExp(`/onboarding/${step}$`);

const between = <Answer>(all: [StepSlug, Answer][], from: StepSlug, to: StepSlug): [StepSlug, Answer][] => {
  const place = (step: StepSlug) => {
    const found = all.findIndex(([slug]) => slug === step);
    return found < 0 ? all.length : found;
  };
  return all.slice(place(from), place(to));
};

/** From one question, the first unless told, up to another one that then stands open; each answered in the browser. */
export async function walkByHandTo(walk: Walker, step: StepSlug, from: StepSlug = 'number'): Promise<void> {
  for (const [slug, answer] of between(answers, from, step)) {
    await walk.page.waitForURL(at(slug));
    await answer(walk);
  }
  await walk.page.waitForURL(at(step));
}

/** The same in a moment, past the browser, for tests that begin at that question. */
export async function walkTo(walk: Walker, step: StepSlug, from: StepSlug = 'number'): Promise<void> {
  const { page, control, number } = walk;
  await page.waitForURL(at(from));
  const customer = await visitorBehind(page, new URL(page.url()).origin);
  let path: string | undefined;
  for (const [slug, answer] of between(shortAnswers, from, step)) {
    ({ path } = await answer({ customer, control, number }));
    if (path === `/onboarding/${slug}`) throw new Error(`${slug} was not answered`);
  }
  await page.goto(`/onboarding/${step}`);
  await page.waitForURL(at(step));
}

/** From one question, the first unless told, to the page of the registration; answers its reference. */
export async function walkToEnd(walk: Walker, from: StepSlug = 'number'): Promise<string> {
  await walkTo(walk, 'review', from);
  return registerFromReview(walk);
}

/** The same, each question answered in the browser. */
export async function walkByHandToEnd(walk: Walker): Promise<string> {
  await walkByHandTo(walk, 'review');
  return registerFromReview(walk);
}

async function registerFromReview({ page }: Walker): Promise<string> {
  const reference = await register(page);
  await connected(page).waitFor({ timeout: 30_000 });
  return reference;
}

/** The last press without scripts: the page of the number is opened until it says so. Answers the reference. */
export async function registerWithoutScripts(page: Page): Promise<string> {
  const reference = await register(page);
  await expect(async () => {
    await page.goto(`/numbers/${reference}`);
    await expect(page.getByText('Connected', { exact: true }).first()).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 30_000 });
  return reference;
}

/** The heading that everything leads to. */
export const connected = (page: Page) => page.getByRole('heading', { name: 'Your number is connected' });

import type { Page } from '@playwright/test';
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

/** From one question, the first unless told, up to another one that then stands open. */
export async function walkTo(walk: Walker, step: StepSlug, from: StepSlug = 'number'): Promise<void> {
  const slugs = answers.map(([slug]) => slug);
  const asked = slugs.includes(from) ? answers.slice(slugs.indexOf(from)) : [];
  for (const [slug, answer] of asked) {
    await walk.page.waitForURL(at(slug));
    if (slug === step) return;
    await answer(walk);
  }
  await walk.page.waitForURL(at(step));
}

/** From one question, the first unless told, to the page of the registration; answers its reference. */
export async function walkToEnd(walk: Walker, from: StepSlug = 'number'): Promise<string> {
  await walkTo(walk, 'review', from);
  const reference = await register(walk.page);
  await connected(walk.page).waitFor({ timeout: 30_000 });
  return reference;
}

/** The heading that everything leads to. */
export const connected = (page: Page) => page.getByRole('heading', { name: 'Your number is connected' });

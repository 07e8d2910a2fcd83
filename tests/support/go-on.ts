import type { Page } from '@playwright/test';
import type { SandboxControl } from '@/lib/whatsapp/sandbox/control';
import {
  acknowledge,
  asShown,
  enterCode,
  giveAccess,
  giveOwnNumber,
  press,
  start,
  usedNowhere,
} from './journey';
import { connected } from './journey-walk';

const places = ['start', 'number', 'usage', 'exclusivity', 'business', 'code', 'review', 'done'] as const;
type Place = (typeof places)[number];

/** How far a place lies on the road, from 0. */
const rank = (place: Place) => places.indexOf(place);
const placeOf = (page: Page): Place =>
  places.find((place) => new RegExp(`/onboarding/${place}(/|$)`).test(new URL(page.url()).pathname)) ??
  'start';

/**
 * What a patient customer does after a page that did not come: opens the app again, sees where the number stands, and
 * answers the one question that is open. Answers how far that has led.
 */
export async function goOn(page: Page, control: SandboxControl, number: string): Promise<number> {
  await page.goto('/numbers');
  const row = page.getByRole('link', { name: asShown(number), exact: true });
  if (await row.isVisible()) {
    const reference = (await row.getAttribute('href'))?.split('/').at(-1);
    await page.goto(`/onboarding/done/${reference}`);
    await connected(page).waitFor({ timeout: 5_000 });
    return rank('done');
  }
  await page.goto('/onboarding');
  const isBegun = await page.getByRole('heading', { name: 'Continue connecting a number' }).isVisible();
  if (isBegun) await page.getByRole('link', { name: 'Continue', exact: true }).click();
  else await start(page);
  await page.waitForURL(/\/onboarding\/[a-z]+$/, { timeout: 5_000 });
  if (!isBegun) return rank(placeOf(page));
  return answer(page, control, number, placeOf(page));
}

async function answer(page: Page, control: SandboxControl, number: string, place: Place): Promise<number> {
  page.setDefaultTimeout(5_000);
  if (place === 'number') await giveOwnNumber(page, number);
  if (place === 'usage') await usedNowhere(page);
  if (place === 'exclusivity') await acknowledge(page);
  if (place === 'business') await nameTheBusiness(page);
  if (place === 'code') await code(page, control, number);
  if (place === 'review') await press(page, 'Register this number');
  await page.waitForURL((url) => !url.pathname.startsWith(`/onboarding/${place}`), { timeout: 5_000 });
  return rank(placeOf(page));
}

/** The step has parts of its own: the window, whether it is the right business, the display name. */
async function nameTheBusiness(page: Page): Promise<void> {
  const waiting = page.getByRole('link', { name: 'Go on with that' });
  const connectedAlready = page.getByRole('link', { name: 'Continue', exact: true });
  if (await waiting.isVisible()) {
    await waiting.click();
    await press(page, 'Yes, use this business');
  } else if (await connectedAlready.isVisible()) await connectedAlready.click();
  else await giveAccess(page);
  await page.getByLabel('Display name').fill('Lucky Shrub');
  await press(page, 'Continue');
}

async function code(page: Page, control: SandboxControl, number: string): Promise<void> {
  if (await page.getByRole('button', { name: 'Send the code' }).isVisible()) {
    await press(page, 'Send the code');
    await page.getByRole('heading', { name: 'Enter the code' }).waitFor();
  }
  await enterCode(page, control, number);
}

import type { Page } from '@playwright/test';
import type { SandboxControl } from '@/lib/whatsapp/sandbox/control';

/** The steps of the whole onboarding as a customer takes them, by role and label. */

/** A fictional British mobile number without built-in behaviour, never handed out twice in one run. */
export const numberFor = (index: number): string =>
  `+447700900${String(100 + (index % 700)).padStart(3, '0')}`;

/** The number as pages show it. */
export const asShown = (e164: string): string => `+44 7700 ${e164.slice(-6)}`;

export const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

export const start = (page: Page) => press(page, 'Start now');

export async function giveOwnNumber(page: Page, e164: string): Promise<void> {
  await page.getByLabel('Phone number').fill(e164);
  await press(page, 'Continue');
}

export const openStock = (page: Page) => page.getByText('Take a number from PaxFlow instead').click();

/** Takes the first PaxFlow number that is free, of those that get an SMS; answers it as the page writes it. */
export async function takeStockNumber(page: Page): Promise<string> {
  await openStock(page);
  const first = page.getByRole('radio').first();
  await first.check();
  const shown = (await page.locator(`label[for="${await first.getAttribute('id')}"]`).textContent()) ?? '';
  await press(page, 'Keep this number for 30 minutes');
  return shown;
}

export async function usedNowhere(page: Page): Promise<void> {
  await page.getByLabel('Nowhere').check();
  await press(page, 'Continue');
}

/** Ticks that the chats are saved and the account is deleted; the wait begins. */
export async function freeInApp(page: Page): Promise<void> {
  await page.getByLabel('I saved what I want to keep').check();
  await page.getByLabel('I deleted the account').check();
  await press(page, 'Start the 3 minutes');
  await page.getByRole('heading', { name: 'Meta is letting the number go' }).waitFor();
}

/** Says that a number is at another provider, and how it is to leave there. */
export async function usedAtProvider(page: Page, way: 'Move it here' | 'Have it removed'): Promise<void> {
  await page.getByLabel('At another provider').check();
  await press(page, 'Continue');
  await page.getByLabel(way).check();
  await press(page, 'Continue');
}

export async function tickEverything(page: Page): Promise<void> {
  await page.getByRole('heading', { name: /Confirm each point/ }).waitFor();
  for (const tick of await page.getByRole('checkbox').all()) await tick.check();
  await press(page, 'Continue');
}

export async function acknowledge(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'I understand, continue' }).click();
  await tickEverything(page);
}

/** Goes through Meta's window and comes back with one business, or several. */
export async function visitMeta(page: Page, ...businesses: string[]): Promise<void> {
  await page.getByRole('link', { name: /open Meta’s window/i }).click();
  for (const business of businesses) await page.getByLabel(business, { exact: true }).check();
  await press(page, 'Continue');
}

/** The same, and says that it is the right one. */
export async function giveAccess(page: Page, business = 'Lucky Shrub'): Promise<void> {
  await visitMeta(page, business);
  await press(page, 'Yes, use this business');
  await page.waitForURL(/\/business\/name$/);
}

export async function connectBusiness(page: Page, displayName = 'Lucky Shrub'): Promise<void> {
  await giveAccess(page);
  await page.getByLabel('Display name').fill(displayName);
  await press(page, 'Continue');
}

export async function askCode(page: Page): Promise<void> {
  await page.getByRole('heading', { name: /Get a code on/ }).waitFor();
  await press(page, 'Send the code');
  await page.getByRole('heading', { name: 'Enter the code' }).waitFor();
}

/** Asks for the code of a PaxFlow number, which then needs nobody. */
export async function askPaxflowCode(page: Page): Promise<void> {
  await page.getByRole('heading', { name: /^The code for/ }).waitFor();
  await press(page, 'Send the code');
}

/** Asks for another code the same way; the page then names the time of the next one. */
export async function sendAgain(page: Page): Promise<void> {
  await press(page, 'Send again');
  await page.getByText('You can ask for another one').waitFor();
}

export async function typeCode(page: Page, code: string): Promise<void> {
  await page.getByLabel('Code', { exact: true }).fill(code);
  await press(page, 'Continue');
}

export async function enterCode(page: Page, control: SandboxControl, e164: string): Promise<void> {
  const code = await control.latestCode(e164);
  if (!code) throw new Error('No code reached the pretend phone');
  await typeCode(page, code);
}

export async function givePin(page: Page, pin: string): Promise<void> {
  await page.getByLabel('PIN', { exact: true }).fill(pin);
  await press(page, 'Continue');
}

/** The last press. Answers the reference. */
export async function register(page: Page): Promise<string> {
  await page.getByRole('heading', { name: 'Check your answers' }).waitFor();
  await press(page, 'Register this number');
  await page.waitForURL(/\/onboarding\/done\//);
  return page.url().split('/').at(-1)?.split('?')[0] ?? '';
}

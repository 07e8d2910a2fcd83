import type { Page } from '@playwright/test';
import type { SandboxControl } from '@/lib/whatsapp/sandbox/control';
import { press } from './journey';

let people = 0;

/** An address nobody used before in this run. */
export const newAddress = (): string => `ada-${process.pid}-${Date.now()}-${people++}@example.com`;

/** The path of the sign-in link in the newest mail to this address, if there is one. */
async function newestLink(control: SandboxControl, email: string): Promise<string | undefined> {
  const [mail] = await control.mails(email);
  const link = mail && /https?:\/\/\S+\/sign-in\/confirm\?\S+/.exec(mail.text)?.[0];
  return link && new URL(link).pathname + new URL(link).search;
}

/** Does what makes the app mail a sign-in link; answers its path once the mail has arrived. */
async function linkAfter(
  page: Page,
  control: SandboxControl,
  email: string,
  ask: () => Promise<void>,
): Promise<string> {
  const before = await newestLink(control, email);
  await ask();
  await page.getByRole('heading', { name: 'Check your mail' }).waitFor();
  for (let tries = 0; tries < 150; tries++) {
    const link = await newestLink(control, email);
    if (link && link !== before) return link;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('No sign-in mail arrived within 15 seconds');
}

/** Asks for a link on the page that stands open; answers its path once the mail has arrived. */
export const askLink = (page: Page, control: SandboxControl, email: string): Promise<string> =>
  linkAfter(page, control, email, async () => {
    await page.getByLabel('Email address').fill(email);
    await press(page, 'Send me a sign-in link');
  });

/** Confirms by mail that it is the same person, on the page that asks for it, and comes back to where they were going. */
export async function confirmItIsMe(page: Page, control: SandboxControl, email: string): Promise<void> {
  await page.getByRole('heading', { name: 'Confirm that it is you' }).waitFor();
  await page.goto(await linkAfter(page, control, email, () => press(page, 'Mail me a link')));
  await press(page, 'Sign in');
}

/** Asks for a link on the page that stands open, reads the mail, presses its button. */
export async function signInHere(page: Page, control: SandboxControl, email = newAddress()): Promise<string> {
  await page.goto(await askLink(page, control, email));
  await press(page, 'Sign in');
  await page.waitForURL(/\/onboarding$/);
  return email;
}

/** Signs in on the way to the onboarding. */
export async function signIn(page: Page, control: SandboxControl, email = newAddress()): Promise<string> {
  await page.goto('/sign-in?next=/onboarding');
  return signInHere(page, control, email);
}

import type { Page } from '@playwright/test';
import type { SandboxControl } from '@/lib/whatsapp/sandbox/control';
import { expect, expectForEverybody, test } from '../support/e2e';
import { giveOwnNumber, press } from '../support/journey';
import { confirmItIsMe, newAddress } from '../support/journey-sign-in';
import { at } from '../support/journey-walk';

const listed = (page: Page, text: string) => page.getByRole('listitem').filter({ hasText: text });
const people = (page: Page) => page.getByRole('region', { name: 'People' });
const invited = (page: Page) => page.getByRole('region', { name: 'Invited, and not here yet' });

/** The newest link of this kind that was mailed to an address, once it is another than `before`. */
async function mailedLink(
  control: SandboxControl,
  email: string,
  kind: RegExp,
  before = '',
): Promise<string> {
  const newest = async () => {
    for (const { text } of await control.mails(email)) {
      const link = kind.exec(text)?.[0];
      if (link) return new URL(link).pathname + new URL(link).search;
    }
    return before;
  };
  await expect.poll(newest, { timeout: 20_000 }).not.toBe(before);
  return newest();
}
const invitationTo = (control: SandboxControl, email: string, before = '') =>
  mailedLink(control, email, /https?:\/\/\S+\/invitation\/\S+/, before);
const signInLinkTo = (control: SandboxControl, email: string) =>
  mailedLink(control, email, /https?:\/\/\S+\/sign-in\/confirm\?\S+/);

async function inviteSomebody(page: Page, email: string, role: 'Owner' | 'Member'): Promise<void> {
  await page.goto('/account');
  await page.getByRole('link', { name: 'Invite somebody' }).click();
  await page.getByLabel('Email address').fill(email);
  await page.getByLabel(role, { exact: true }).check();
  await press(page, 'Send the invitation');
  await expect(page.getByRole('heading', { name: 'Invited, and not here yet' })).toBeVisible();
}

/** Opens the mailed invitation on another device, signs in from there, and joins. */
async function join(guest: Page, control: SandboxControl, email: string): Promise<void> {
  await guest.goto(await invitationTo(control, email));
  await press(guest, 'Mail me a sign-in link');
  await guest.getByRole('heading', { name: 'Check your mail' }).waitFor();
  await guest.goto(await signInLinkTo(control, email));
  await press(guest, 'Sign in');
  await guest.getByRole('button', { name: /^Join / }).click();
  await guest.getByRole('heading', { name: 'Your account' }).waitFor();
}

for (const javaScriptEnabled of [true, false])
  test(`a colleague is invited, joins, gets another role and is removed, ${javaScriptEnabled ? 'with' : 'without'} scripts`, async ({
    page,
    control,
    member,
    device,
  }) => {
    test.setTimeout(180_000);
    const owner = javaScriptEnabled
      ? page
      : await device({ javaScriptEnabled, storageState: await page.context().storageState() });
    const guest = await device({ javaScriptEnabled });
    const email = newAddress();
    await inviteSomebody(owner, email, 'Member');
    await expect(invited(owner)).toContainText(`${email}, as member`);
    await join(guest, control, email);
    await expect(people(guest)).toContainText(member.email);
    await expect(people(guest).getByRole('link', { name: /^Change/ })).toHaveCount(0);
    await expect(guest.getByText('Only an owner can invite and remove people.')).toBeVisible();
    await guest.goto('/account/invite');
    await expect(guest.getByRole('heading', { name: 'Your account' })).toBeVisible();

    await owner.goto('/account');
    await people(owner)
      .getByRole('link', { name: `Change what ${email} may do` })
      .click();
    await owner.getByLabel('Owner', { exact: true }).check();
    await press(owner, 'Save');
    await expect(people(owner).getByRole('listitem').filter({ hasText: email })).toContainText('Owner');
    await guest.goto('/account');
    await expect(guest.getByRole('heading', { name: 'Sign in' })).toBeVisible();

    await people(owner)
      .getByRole('link', { name: `Change what ${email} may do` })
      .click();
    await press(owner, 'Remove this person');
    await expect(people(owner)).not.toContainText(email);
    await expect(owner.getByText(`Removed ${email} from the account.`)).toBeVisible();
  });

test('an invitation says which way it ended, and to whom it was sent', async ({
  page,
  control,
  member,
  device,
}) => {
  test.setTimeout(120_000);
  const email = newAddress();
  await inviteSomebody(page, email, 'Owner');
  const link = await invitationTo(control, email);
  await page.goto(link);
  await expect(page.getByText(`You are signed in as ${member.email}.`)).toBeVisible();
  await expectForEverybody(page);

  const guest = await device();
  await guest.goto(link);
  await expect(guest.getByRole('heading', { name: /^Join / })).toBeVisible();
  await expect(guest.getByRole('main')).not.toContainText(email);
  await expectForEverybody(guest);

  await page.goto('/account');
  await page.getByRole('button', { name: `Send it again to ${email}` }).click();
  const newer = await invitationTo(control, email, link);
  await guest.goto(link);
  await expect(guest.getByText('This invitation was replaced by a newer one.')).toBeVisible();
  await expectForEverybody(guest);
  await page.goto('/account');
  await page.getByRole('button', { name: `Withdraw it from ${email}` }).click();
  await expect(page.getByRole('heading', { name: 'Invited, and not here yet' })).toHaveCount(0);
  await guest.goto(newer);
  await expect(guest.getByText('This invitation was withdrawn by the account that sent it.')).toBeVisible();
  await guest.goto(`/invitation/${'x'.repeat(43)}`);
  await expect(guest.getByText('This is not an invitation that PaxFlow sent')).toBeVisible();
});

test('acts about people ask who it is once more, and lose nothing that was typed', async ({
  page,
  control,
  member,
  passTime,
}) => {
  test.setTimeout(120_000);
  await page.goto('/account/invite');
  await page.getByLabel('Email address').fill('late@example.com');
  await page.getByLabel('Member', { exact: true }).check();
  await passTime('+1 hour');
  await press(page, 'Send the invitation');
  await expect(page.getByText('You signed in more than 10 minutes ago')).toBeVisible();
  await expect(page.getByLabel('Email address')).toHaveValue('late@example.com');
  await page.reload();
  await confirmItIsMe(page, control, member.email);
  await page.waitForURL(/\/account\/invite$/);
});

test('two people on one onboarding: who is on it, take over, and the truth in the other tab', async ({
  walk,
  page,
  control,
  device,
}) => {
  test.setTimeout(180_000);
  await page.getByLabel('Phone number').waitFor();
  const email = newAddress();
  await inviteSomebody(page, email, 'Member');
  const maria = await device();
  await join(maria, control, email);

  await page.goto('/onboarding/number');
  await giveOwnNumber(page, walk.number);
  await page.waitForURL(at('usage'));
  await page.getByLabel('I am not sure').check();

  await maria.goto('/onboarding/usage');
  await maria.waitForURL(/\/onboarding\/together$/);
  await expect(maria.getByText(`${walk.email} is on this since`)).toBeVisible();
  await expect(listed(maria, 'Where it is used today')).toContainText('Your colleague is here');
  await expectForEverybody(maria);
  await maria.getByRole('button', { name: 'Take over' }).focus();
  await maria.keyboard.press('Enter');
  await maria.waitForURL(at('usage'));

  await expect(page.getByText(`${email} is on this since`)).toBeVisible({ timeout: 15_000 });
  await expect(page.getByLabel('I am not sure')).toBeChecked();
  await expectForEverybody(page);
  await press(page, 'Continue');
  await expect(page.getByText('Nothing from this page was saved')).toBeVisible();
  await expect(page.getByLabel('I am not sure')).toBeChecked();
  await maria.reload();
  await expect(maria.getByLabel('I am not sure')).not.toBeChecked();

  await page.getByRole('link', { name: 'See where it stands, and take over' }).first().click();
  await press(page, 'Take over');
  await page.waitForURL(at('usage'));
  await page.getByLabel('I am not sure').check();
  await press(page, 'Continue');
  await page.waitForURL(/\/onboarding\/usage\/recipe$/);
});

test('without scripts the other tab is told at its next press, with what was typed', async ({
  walk,
  page,
  control,
  device,
}) => {
  test.setTimeout(180_000);
  const email = newAddress();
  await inviteSomebody(page, email, 'Member');
  const maria = await device();
  await join(maria, control, email);
  const plain = await device({ javaScriptEnabled: false, storageState: await page.context().storageState() });
  await page.goto('about:blank');
  await plain.goto('/onboarding/number');
  await plain.getByLabel('Phone number').fill(walk.number);
  await maria.goto('/onboarding/together');
  if (await maria.getByRole('button', { name: 'Take over' }).isVisible()) await press(maria, 'Take over');
  await maria.waitForURL(at('number'));
  await giveOwnNumber(maria, walk.number);
  await maria.waitForURL(at('usage'));
  await press(plain, 'Continue');
  await expect(plain.getByText('Nothing from this page was saved')).toBeVisible();
  await expect(plain.getByText(email)).toBeVisible();
  await expect(plain.getByLabel('Phone number')).toHaveValue(walk.number);
  await plain.getByRole('link', { name: 'See where it stands, and take over' }).click();
  await press(plain, 'Take over');
  await plain.waitForURL(at('usage'));
});

test('the pages of the account are for everybody', async ({ page, member }) => {
  test.setTimeout(120_000);
  await inviteSomebody(page, newAddress(), 'Owner');
  await expectForEverybody(page);
  await page.goto('/account/invite');
  await press(page, 'Send the invitation');
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Enter your email address');
  await expectForEverybody(page);
  await page.goto('/account');
  await page.getByRole('link', { name: `Change what ${member.email} may do` }).click();
  await expect(page.getByText('Make somebody else an owner first')).toBeVisible();
  await expectForEverybody(page);
  await page.goto('/account/leave');
  await expectForEverybody(page);
});

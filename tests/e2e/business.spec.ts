import { refusals } from '@/lib/domain/refusals';
import { windowMessages } from '@/lib/operations/sandbox-dialog';
import { expect, expectForEverybody, test } from '../support/e2e';
import { asShown, giveAccess, press, visitMeta } from '../support/journey';
import { at, walkTo } from '../support/journey-walk';
import { expectFieldError, expectRefusal, noticeOf } from '../support/pages-refusal';

const question = 'Is this your business?';

for (const scripts of ['with', 'without']) {
  test.describe(`${scripts} scripts`, () => {
    test.use({ javaScriptEnabled: scripts === 'with' });

    test('shows the business back, takes no for an answer, and goes on with the right one', async ({
      page,
      walk,
    }) => {
      await walkTo(walk, 'business');
      await visitMeta(page, 'Corner Bakery');
      await expect(page.getByRole('heading', { name: question })).toBeVisible();
      const facts = page.getByRole('main');
      for (const fact of ['Corner Bakery', 'Approved by Meta', 'Not verified', '0 of 2 used', 'GBP'])
        await expect(facts.getByText(fact).first()).toBeVisible();

      await visitMeta(page, 'Lucky Shrub');
      await expect(facts.getByText('Verified by Meta')).toBeVisible();
      await press(page, 'Yes, use this business');
      await page.getByLabel('Display name').fill('Lucky Shrub Garden');
      await press(page, 'Continue');
      await walkTo(walk, 'review', 'code');
      for (const kept of [asShown(walk.number), 'Nowhere', 'Lucky Shrub Garden'])
        await expect(facts.getByText(kept).first()).toBeVisible();
      await expect(facts.getByText('Corner Bakery')).toHaveCount(0);
    });

    test('lets the customer choose among several, and choose again', async ({ page, walk }) => {
      await walkTo(walk, 'business');
      await visitMeta(page, 'Lucky Shrub', 'Shrubs by Post', 'Corner Bakery');
      await page.waitForURL(/\/business\/choose$/);
      await press(page, 'Continue');
      await expectFieldError(page, 'wabaId', 'Choose the business that the number is to belong to');
      await page.getByLabel('Corner Bakery').check();
      await press(page, 'Continue');
      await expect(page.getByRole('heading', { name: question })).toBeVisible();
      await page.getByRole('link', { name: 'Choose again from them' }).click();
      await expect(page.getByLabel('Corner Bakery')).toBeChecked();
      await page.getByLabel('Shrubs by Post').check();
      await press(page, 'Continue');
      await expect(
        page.getByText('Portfolio').or(page.getByText('Business portfolio')).first(),
      ).toBeVisible();
      await press(page, 'Yes, use this business');
      await page.getByRole('link', { name: 'Back', exact: true }).click();
      await expect(page.getByText('Connected: Shrubs by Post')).toBeVisible();
    });

    test('says that nothing came back when the window was closed', async ({ page, walk }) => {
      await walkTo(walk, 'business');
      await page.getByRole('link', { name: 'Open Meta’s window' }).click();
      await page.getByRole('heading', { name: /Which business does PaxFlow get access to/ }).waitFor();
      await page.goto('/onboarding/business');
      await expect(page.getByText('Nothing came back from Meta’s window')).toBeVisible();
      await giveAccess(page);
      await page.goto('/onboarding/business');
      await expect(page.getByText('Nothing came back from Meta’s window')).toHaveCount(0);
    });

    test('warns of a name that Meta may turn down, and takes it all the same', async ({ page, walk }) => {
      await walkTo(walk, 'business');
      await giveAccess(page);
      await page.getByLabel('Display name').fill('Shrub 🌱');
      await press(page, 'Continue');
      await expectFieldError(page, 'displayName', 'Leave out the emoji: Meta takes none in a display name');
      await page.getByLabel('Display name').fill('LUCKY SHRUB');
      if (scripts === 'without') {
        await press(page, 'Continue');
        await expectRefusal(page, 'display-name-unchecked');
      }
      await expect(page.getByText('Meta may refuse it:')).toBeVisible();
      await expect(page.getByLabel('Display name')).toHaveValue('LUCKY SHRUB');
      await press(page, 'Continue');
      await page.waitForURL(at('code'));
    });
  });
}

test('shows what Meta’s rules say of a name once the typing pauses, and not with every key', async ({
  page,
  walk,
}) => {
  await walkTo(walk, 'business');
  await giveAccess(page);
  const remarks = page.getByRole('status').filter({ hasText: /Meta/ });
  await page.clock.install();
  await page.getByLabel('Display name').pressSequentially('OFFICIAL');
  await expect(remarks).toHaveCount(0);
  await page.clock.runFor(1_000);
  await expect(remarks).toContainText('Leave out “official”');
  await page.getByLabel('Display name').fill('Lucky Shrub');
  await page.clock.runFor(1_000);
  await expect(remarks).toContainText('No rule we can check speaks against this name');
});

test.describe('what Meta’s window says', () => {
  test.use({ javaScriptEnabled: false });
  test.setTimeout(180_000);

  test('is told again in our words, with who acts and what Meta’s support asks for', async ({
    page,
    walk,
  }) => {
    await walkTo(walk, 'business');
    const said = {
      'not-admin': 'not-an-admin',
      'too-many': 'meta-businesses-spent',
      'number-limit': 'meta-number-limit',
      listed: 'number-listed-already',
      registered: 'number-on-whatsapp',
      banned: 'number-banned',
      'tries-spent': 'code-tries-spent',
      'name-rules': 'display-name-refused',
      unknown: 'meta-window-problem',
    } as const;
    for (const [message, code] of Object.entries(said) as [
      keyof typeof said,
      (typeof said)[keyof typeof said],
    ][]) {
      await page.getByRole('link', { name: 'Open Meta’s window' }).click();
      await page.getByText('Let something else happen').click();
      await page.getByLabel(/What happens/).selectOption(windowMessages[message]);
      await press(page, 'Let it happen');
      await press(page, 'Report the problem');
      await expectRefusal(page, code);
      await expect(page.getByText('524126')).toBeHidden();
      await page.getByText('Details for Meta’s support or ours').click();
      await expect(page.getByText('524126')).toBeVisible();
    }
  });

  test('depends on who is signed in there', async ({ page, walk }) => {
    await walkTo(walk, 'business');
    for (const [person, code] of [
      ['Ben, who is no admin', 'not-an-admin'],
      ['Ada’s private account, with no business', 'no-business-in-account'],
      ['An account made today', 'facebook-account-too-new'],
    ] as const) {
      await page.getByRole('link', { name: 'Open Meta’s window' }).click();
      await page.getByLabel('Lucky Shrub', { exact: true }).check();
      await page.getByLabel(person).check();
      await press(page, 'Continue');
      await press(page, 'Report the problem');
      await expectRefusal(page, code);
    }
  });

  test('names the step where the customer stopped, a no, and a permission that is missing', async ({
    page,
    walk,
  }) => {
    await walkTo(walk, 'business');
    await page.getByRole('link', { name: 'Open Meta’s window' }).click();
    await press(page, 'Cancel');
    await expectRefusal(page, 'meta-window-left');
    await expect(page.getByText('You stopped at: choosing the business')).toBeVisible();

    await page.getByRole('link', { name: 'Open Meta’s window' }).click();
    await press(page, 'Give no access');
    await expectRefusal(page, 'meta-access-denied');
    await expect(page.getByText('You stopped at')).toHaveCount(0);

    for (const permission of [
      'Manage the WhatsApp Business Accounts',
      'Register numbers and send messages',
    ]) {
      await page.getByRole('link', { name: 'Open Meta’s window' }).click();
      await page.getByLabel('Lucky Shrub', { exact: true }).check();
      await page.getByLabel(permission).uncheck();
      await press(page, 'Continue');
      await expectRefusal(page, 'meta-permission-missing');
    }
    await expect(page.getByRole('heading', { name: 'Connect your Meta business' })).toBeVisible();
  });
});

test.describe('an account that takes no number', () => {
  test.setTimeout(120_000);

  test('is explained before it is used, and the customer asks again', async ({ page, control, walk }) => {
    await walkTo(walk, 'business');
    for (const [business, code] of [
      ['Closed Shop', 'meta-business-rejected'],
      ['Quiet Studio', 'meta-business-restricted'],
      ['New Market', 'meta-business-in-review'],
    ] as const) {
      await visitMeta(page, business);
      await expect(page.getByRole('heading', { name: question })).toBeVisible();
      await expectRefusal(page, code);
      await expect(page.getByRole('button', { name: /use/i })).toHaveCount(0);
    }
    const { wabas } = await control.state();
    const wabaId = wabas.find(({ name }) => name === 'New Market')?.id ?? '';
    await control.manager({ act: 'review-waba', wabaId, decision: 'APPROVED' });
    await press(page, 'Ask Meta again');
    await expect(noticeOf(page, 'meta-business-in-review')).toHaveCount(0);
    await press(page, 'Yes, use this business');
    await page.waitForURL(/\/business\/name$/);
    await control.manager({ act: 'review-waba', wabaId, decision: 'PENDING' });
  });

  test('may be full, and somebody who knows better goes on', async ({ page, walk }) => {
    await walkTo(walk, 'business');
    await visitMeta(page, 'Full House');
    await expectRefusal(page, 'meta-number-limit');
    await expect(page.getByText('2 of 2 used')).toBeVisible();
    await press(page, 'Use it all the same');
    await page.waitForURL(/\/business\/name$/);
  });
});

test('axe finds nothing on any part of the business step', async ({ page, walk }) => {
  test.setTimeout(240_000);
  await walkTo(walk, 'business');
  await page.getByRole('link', { name: 'Open Meta’s window' }).click();
  await expectForEverybody(page);
  await page.getByLabel('Ben, who is no admin').check();
  await page.getByLabel('Lucky Shrub', { exact: true }).check();
  await press(page, 'Continue');
  await expectForEverybody(page);
  await press(page, 'Report the problem');
  await expect(noticeOf(page, 'not-an-admin')).toContainText(refusals['not-an-admin'].owner);
  await page.getByText('Details for Meta’s support or ours').click();
  await expectForEverybody(page);
  await visitMeta(page, 'New Market', 'Corner Bakery');
  await press(page, 'Continue');
  await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
  await expectForEverybody(page);
  await page.getByLabel('New Market').check();
  await press(page, 'Continue');
  await page.getByRole('heading', { name: question }).waitFor();
  await expectForEverybody(page);
  await page.goto('/onboarding/business');
  await expectForEverybody(page);
  await page.goto('/onboarding/business/confirm');
  await giveAccess(page);
  await page.getByLabel('Display name').fill('OFFICIAL SHRUB');
  await expect(page.getByText('Meta may refuse it:').first()).toBeVisible();
  await expectForEverybody(page);
});

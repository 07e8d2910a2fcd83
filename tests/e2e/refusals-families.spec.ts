import type { SandboxControl } from '@/lib/whatsapp/sandbox/control';
import type { SandboxVerb } from '@/lib/whatsapp/sandbox/control-types';
import { expect, test } from '../support/e2e';
import { askCode, press } from '../support/journey';
import { at, walkTo, walkToEnd } from '../support/journey-walk';
import { expectRefusal } from '../support/pages-refusal';

/** One of each family of Meta's errors meets one call; `tests/integration/refusal-walk` has all of them. */
const meet = (control: SandboxControl, verb: SandboxVerb, code: number, subcode?: number) =>
  control.fault({ verb, kind: 'refuse', times: 1, code, ...(subcode === undefined ? {} : { subcode }) });

test('at asking for the code: no room, a name refused, haste, and then the code', async ({
  page,
  control,
  walk,
}) => {
  await walkTo(walk, 'code');
  for (const [code, subcode, refusal] of [
    [200, 1349175, 'meta-number-limit'],
    [80007, undefined, 'meta-busy'],
    [100, 2388103, 'number-moving'],
  ] as const) {
    await meet(control, 'addNumber', code, subcode);
    await press(page, 'Send the code');
    await expectRefusal(page, refusal);
  }
  await askCode(page);
});

test('at registering: locked, restricted, not explained, and then registered', async ({
  page,
  control,
  walk,
}) => {
  test.setTimeout(120_000);
  await walkTo(walk, 'review');
  for (const [code, refusal] of [
    [133016, 'number-locked-at-meta'],
    [131031, 'meta-business-restricted'],
    [987654, 'meta-unexplained'],
  ] as const) {
    await meet(control, 'registerNumber', code);
    await press(page, 'Register this number');
    await page.waitForURL(/\/onboarding\/done\//);
    await expectRefusal(page, refusal);
    await press(page, 'Go back to the step that repairs this');
    await page.waitForURL(at('review'));
  }
  await walkToEnd(walk, 'review');
});

test('at the test message: no payment method, a name not cleared, a phone that is not allowed', async ({
  page,
  control,
  walk,
}) => {
  const reference = await walkToEnd(walk);
  await page.goto(`/numbers/${reference}`);
  for (const [code, refusal] of [
    [131042, 'payment-missing'],
    [131037, 'name-not-cleared'],
    [131030, 'test-phone-refused'],
  ] as const) {
    await meet(control, 'sendTemplate', code);
    await page.getByLabel('WhatsApp number of your phone').fill('+447700900996');
    await press(page, 'Send a test message');
    await expectRefusal(page, refusal);
  }
  await expect(page.getByText('It did not arrive').first()).toBeVisible();
});

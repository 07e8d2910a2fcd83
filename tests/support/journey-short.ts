import type { Page } from '@playwright/test';
import type { StepSlug } from '@/lib/domain/onboarding-steps';
import type { SandboxControl } from '@/lib/whatsapp/sandbox/control';
import { seeds } from '@/lib/whatsapp/sandbox/world/seed';
import { throughMetasWindow, ticksOf, visitor } from '@/scripts/bench/onboarding/visitor.mjs';

type Visitor = ReturnType<typeof visitor>;
type Short = { customer: Visitor; control: SandboxControl; number: string };

/** The person behind a browser's page, sending the same forms without it: for the questions a test is not about. */
export async function visitorBehind(page: Page, app: string): Promise<Visitor> {
  const cookies = await page.context().cookies(app);
  return visitor(app, cookies.map(({ name, value }) => `${name}=${value}`).join('; '));
}

/** How each question is answered by somebody without any trouble, in order, in a moment. */
export const shortAnswers: [StepSlug, (short: Short) => Promise<{ path: string }>][] = [
  [
    'number',
    async ({ customer, number }) =>
      customer.send(await customer.open('/onboarding/number'), 'Continue', [['number', number]]),
  ],
  [
    'usage',
    async ({ customer }) =>
      customer.send(await customer.open('/onboarding/usage'), 'Continue', [['usage', 'nowhere']]),
  ],
  [
    'exclusivity',
    async ({ customer }) => {
      const confirm = await customer.open('/onboarding/exclusivity/confirm');
      return customer.send(confirm, 'Continue', ticksOf(confirm, 'acknowledged'));
    },
  ],
  ['business', business],
  [
    'code',
    async ({ customer, control, number }) => {
      const ask = await customer.open('/onboarding/code');
      const enter = await customer.send(ask, 'Send the code');
      return customer.send(enter, 'Continue', [['code', (await control.latestCode(number)) ?? '']]);
    },
  ],
];

async function business({ customer, control }: Short): Promise<{ path: string }> {
  const comeBack = await throughMetasWindow(customer, control, seeds.luckyShrub.wabaId);
  const name = await customer.send(await comeBack(), 'Yes, use this business');
  return customer.send(name, 'Continue', [['displayName', 'Lucky Shrub']]);
}

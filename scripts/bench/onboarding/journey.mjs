import { wabaId } from './customers.mjs';
import { complaint, throughMetasWindow, ticksOf, visitor } from './visitor.mjs';

/** @typedef {import('./visitor.mjs').Page} Page */
/** @typedef {ReturnType<typeof import('@/lib/whatsapp/sandbox/control').sandboxControl>} Control */

/** @param {Page} page @param {string} path */
const expectAt = (page, path) => {
  if (page.path !== path) throw new Error(`Stands at ${page.path} instead of ${path}: ${complaint(page)}`);
  return page;
};

/**
 * One number from "Start now" to "Connected", as a customer without scripts takes it. Answers how long each press took
 * until the next page was whole.
 * @param {{ app: string, cookie: string, e164: string, control: Control, pace: () => Promise<void> }} at `pace` is the
 *   time a person takes between two presses
 */
export async function connectNumber({ app, cookie, e164, control, pace }) {
  const customer = visitor(app, cookie);
  /** @type {Record<string, number>} */
  const took = {};
  /** @param {string} step @param {() => Promise<Page>} act */
  const press = async (step, act) => {
    await pace();
    const page = await act();
    took[step] = page.ms;
    return page;
  };
  const start = await customer.open('/onboarding');
  const number = await press('start', () => customer.send(start, 'Start now'));
  const usage = await press('number', () => customer.send(number, 'Continue', [['number', e164]]));
  expectAt(usage, '/onboarding/usage');
  await press('usage', () => customer.send(usage, 'Continue', [['usage', 'nowhere']]));
  const confirm = await customer.open('/onboarding/exclusivity/confirm');
  const ticks = ticksOf(confirm, 'acknowledged');
  expectAt(
    await press('exclusivity', () => customer.send(confirm, 'Continue', ticks)),
    '/onboarding/business',
  );

  const comeBack = await throughMetasWindow(customer, control, wabaId);
  const asked = await press('back from Meta', comeBack);
  const name = await press('business', () => customer.send(asked, 'Yes, use this business'));
  const ask = await press('name', () => customer.send(name, 'Continue', [['displayName', 'Lucky Shrub']]));
  const enter = await press('send code', () => customer.send(ask, 'Send the code', [['method', 'voice']]));
  const digits = (await control.latestCode(e164)) ?? '';
  const review = await press('enter code', () => customer.send(enter, 'Continue', [['code', digits]]));
  const done = await press('register', () =>
    customer.send(expectAt(review, '/onboarding/review'), 'Register this number'),
  );
  if (!done.path.startsWith('/onboarding/done/')) throw new Error(`Stands at ${done.path} after registering`);
  await connected(customer, done);
  return took;
}

/** Asks where the number stands, as often as an open page does. @param {ReturnType<typeof visitor>} customer @param {Page} page */
async function connected(customer, page) {
  const until = performance.now() + 30_000;
  const status = `/api/registrations/${page.path.split('/').at(-1)}`;
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    const { state } = JSON.parse((await customer.open(status)).html);
    if (state === 'connected') return;
    if (performance.now() > until) throw new Error('Not connected after 30 seconds');
  }
}

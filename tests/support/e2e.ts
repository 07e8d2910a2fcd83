import { type BrowserContextOptions, test as base, expect, type Page } from '@playwright/test';
import type { SandboxControl } from '@/lib/whatsapp/sandbox/control';
import { listenForComplaints, type Quiet } from './e2e-quiet';
import { type TestServer, withServer } from './e2e-server';
import { numberFor, start } from './journey';
import { signIn } from './journey-sign-in';
import type { Walk } from './journey-walk';
import { type Leap, moveClock } from './pages-sandbox';

export { expectAccessible, expectForEverybody, expectNarrow } from './e2e-accessible';
export { expect };

type ForWorker = { workerServer: TestServer };
type ForTest = {
  server: TestServer;
  control: SandboxControl;
  /** A fictional number nobody used before. */
  number: string;
  /** Signs in through the real mail link; answers the address. The page stands before the first question. */
  member: { email: string };
  /** That member on the first question, with a number of their own. */
  walk: Walk;
  /** Fails the test for anything the browsers complain about. */
  quiet: Quiet;
  /** A page on another device: it shares nothing with the first one. */
  device: (options?: BrowserContextOptions) => Promise<Page>;
  /** Lets time pass for app and sandbox; at the end of the test it is now again. */
  passTime: (leap: Leap) => Promise<void>;
};

let numbersGiven = 0;

/** A browser on a server that the tests of one worker share. */
export const test = base.extend<ForTest, ForWorker>({
  workerServer: [
    // biome-ignore lint/correctness/noEmptyPattern: the test runner reads the pattern to learn what is needed
    async ({}, use) => withServer(use),
    { scope: 'worker', timeout: 120_000 },
  ],
  server: ({ workerServer }, use) => use(workerServer),
  baseURL: ({ server }, use) => use(server.url),
  control: ({ server }, use) => use(server.control),
  // biome-ignore lint/correctness/noEmptyPattern: as above
  number: ({}, use, { parallelIndex }) => use(numberFor(parallelIndex * 100 + numbersGiven++)),
  member: async ({ page, control }, use) => use({ email: await signIn(page, control) }),
  walk: async ({ page, control, number, member }, use) => {
    await start(page);
    await use({ page, control, number, email: member.email });
  },
  quiet: [
    async ({ server }, use) => {
      const quiet = listenForComplaints(server.url);
      await use(quiet);
      expect(quiet.unexpected()).toEqual([]);
    },
    { auto: true },
  ],
  context: async ({ context, quiet }, use) => {
    quiet.watch(context);
    await use(context);
  },
  device: async ({ browser, baseURL, quiet }, use) => {
    const opened: Page[] = [];
    await use(async (options = {}) => {
      const context = await browser.newContext({ ...options, ...(baseURL ? { baseURL } : {}) });
      quiet.watch(context);
      const page = await context.newPage();
      opened.push(page);
      return page;
    });
    for (const page of opened) await page.context().close();
  },
  passTime: async ({ device }, use) => {
    let room: Page | undefined;
    await use(async (leap) => {
      room ??= await device();
      await moveClock(room, leap);
    });
    if (room) await moveClock(room, 'Back to the machine’s time');
  },
});

/** The same on a server of the test's own, for tests that kill it or read its files. */
export const testOnOwnServer = test.extend({
  // biome-ignore lint/correctness/noEmptyPattern: as above
  server: [async ({}, use) => withServer(use), { scope: 'test', timeout: 120_000 }],
});

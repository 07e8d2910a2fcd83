import { afterAll, beforeAll, beforeEach } from 'vitest';
import { now, setClockOffset } from '@/lib/clock';
import type { Env } from '@/lib/env';
import { readEnv } from '@/lib/env';
import { type SandboxControl, sandboxControl } from '@/lib/whatsapp/sandbox/control';
import type { FaultKind, SandboxVerb } from '@/lib/whatsapp/sandbox/control-types';
import { type RunningSandbox, startSandbox } from '@/lib/whatsapp/sandbox/server';
import { seeds } from '@/lib/whatsapp/sandbox/world/seed';

const controlKey = 'integration-only-sandbox-key-0123456789abcdef';
const held = globalThis as typeof globalThis & { paxflowEnv?: Env };

/** Makes these settings the process's own, over those of the machine. An empty text unsets one. */
export const setSettings = (settings: Record<string, string>): void => {
  Object.assign(process.env, settings);
  held.paxflowEnv = readEnv(process.env);
};

/**
 * Runs a sandbox for one test file and points the app at it. Each test begins on the sandbox's first day, with the
 * machine's own time and room for any number of numbers.
 * @param graphTimeoutMs how long the app waits for Meta
 */
function startForFile(graphTimeoutMs: number) {
  let running: RunningSandbox;
  let control: SandboxControl;

  beforeAll(async () => {
    running = await startSandbox({
      port: 0,
      stateFile: null,
      appId: process.env.META_APP_ID ?? '',
      appSecret: process.env.META_APP_SECRET ?? '',
      controlKey,
      webhookCallbackUrl: null,
      webhookVerifyToken: process.env.META_WEBHOOK_VERIFY_TOKEN ?? '',
    });
    setSettings({
      SANDBOX_URL: running.url,
      SANDBOX_KEY: controlKey,
      GRAPH_TIMEOUT_MS: String(graphTimeoutMs),
    });
    control = sandboxControl(running.url, controlKey);
  });
  beforeEach(async () => {
    setClockOffset(0);
    await control.reset();
    await control.manager({ act: 'number-limit', wabaId: seeds.luckyShrub.wabaId, limit: 100_000 });
  });
  afterAll(() => running.stop());

  return {
    get control() {
      return control;
    },
    wabaId: seeds.luckyShrub.wabaId,
    /** Moves our clock and the sandbox's together. */
    moveClock: async (advanceMs: number): Promise<void> => {
      const { offsetMs } = await control.clock({ advanceMs });
      setClockOffset(offsetMs);
    },
    /** The same, to an instant that is still to come. */
    moveClockTo: async (at: Date): Promise<void> => {
      const advanceMs = at.getTime() - now().getTime();
      if (advanceMs <= 0) return;
      const { offsetMs } = await control.clock({ advanceMs });
      setClockOffset(offsetMs);
    },
    /** Puts a fault in front of the next call of one verb, or of several calls. */
    fault: async (verb: SandboxVerb, kind: FaultKind, times = 1): Promise<void> => {
      await control.fault({ verb, kind, times });
    },
    /** Lets the next call of one verb take so long. */
    slow: async (verb: SandboxVerb, delayMs: number): Promise<void> => {
      await control.fault({ verb, kind: 'slow', times: 1, delayMs });
    },
    /** What Meta was really asked: the calls of one verb, and whether they changed something there. */
    calls: async (verb: SandboxVerb) => (await control.calls()).filter((call) => call.verb === verb),
    effects: async (verb: SandboxVerb): Promise<number> =>
      (await control.calls()).filter((call) => call.verb === verb && call.effect).length,
  };
}

export type TestSandbox = ReturnType<typeof startForFile>;

let ofThisFile: TestSandbox | undefined;

/** The sandbox of this test file, shared by its parts; they wait for Meta as long as the first of them says. */
export const sandboxForFile = (graphTimeoutMs = 10_000): TestSandbox => {
  ofThisFile ??= startForFile(graphTimeoutMs);
  return ofThisFile;
};

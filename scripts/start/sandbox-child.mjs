import { spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { Refusal } from './refusal.mjs';

const startWithinMs = 30_000;
const stopWithinMs = 1_500;
const longestPauseMs = 5_000;

/** Secrets of the app that are none of the sandbox's business: it plays Meta, and Meta does not know them. */
const withheld = [
  'NEXTAUTH_SECRET',
  'ENCRYPTION_KEY',
  'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY',
  'DATABASE_URL',
  'SMTP_URL',
];

/** @typedef {{ child: import('node:child_process').ChildProcess, url: string, gone: Promise<string> }} Running */

/**
 * @param {string} root @param {NodeJS.ProcessEnv} env @param {string[]} program
 * @returns {Promise<Running>}
 */
async function launch(root, env, program) {
  // A process group of its own: Ctrl-C is ours to handle first. The channel ends it should we be killed.
  const child = spawn(process.execPath, program, {
    cwd: root,
    env,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    detached: true,
  });
  /** @type {Promise<string>} */
  const gone = new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(`${signal ?? `exit code ${code}`}`));
  });
  /** @type {Promise<string>} */
  const listening = new Promise((resolve) => {
    child.on('message', (message) => {
      const { type, url } = /** @type {{ type?: string, url?: string }} */ (message);
      if (type === 'listening' && url) resolve(url);
    });
  });
  const late = new AbortController();
  const outcome = await Promise.race([
    listening.then((url) => ({ url })),
    gone.then((reason) => ({ reason })),
    wait(startWithinMs, { reason: 'it did not answer in time' }, { signal: late.signal, ref: false }),
  ]).finally(() => late.abort());
  if ('url' in outcome) return { child, url: outcome.url, gone };
  child.kill('SIGKILL');
  throw new Refusal(`The sandbox did not start: ${outcome.reason}.`);
}

/** @param {Running} running */
async function end({ child, gone }) {
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), stopWithinMs);
  await gone;
  clearTimeout(timer);
}

/**
 * Starts the sandbox as a program of its own and keeps it running, on the same address, until stopped.
 * @param {object} options
 * @param {string} options.root
 * @param {NodeJS.ProcessEnv} options.env
 * @param {(line: string) => void} options.say
 * @param {string[]} [options.program] what Node is to run
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 * @throws {Refusal} when it does not start the first time
 */
export async function startSandbox({
  root,
  env,
  say,
  program = ['--import', 'tsx', 'lib/whatsapp/sandbox/main.ts'],
}) {
  const own = { ...env };
  for (const name of withheld) delete own[name];
  /** @param {string} port */
  const start = (port) => launch(root, { ...own, SANDBOX_PORT: port }, program);
  let running = await start(env.SANDBOX_PORT || '0');
  const { url } = running;
  let isStopping = false;

  async function watch() {
    for (let pauseMs = 200; ; pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
      const reason = await running.gone;
      if (isStopping) return;
      say(`The sandbox stopped (${reason}); starting it again.`);
      await wait(pauseMs, undefined, { ref: false });
      if (isStopping) return;
      running = await start(new URL(url).port).catch((error) => ({
        ...running,
        gone: Promise.resolve(error.message),
      }));
    }
  }
  watch();
  return {
    url,
    stop: async () => {
      isStopping = true;
      await end(running);
    },
  };
}

import { spawn } from 'node:child_process';
import { Refusal } from './refusal.mjs';

const tether = new URL('./tethered.mjs', import.meta.url).href;
const sayEveryMs = 5_000;
/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/** Ends what is under way; for the stop before the server runs. */
export const stopLongWork = () => {
  for (const child of running) child.kill('SIGTERM');
};

/**
 * Runs a Node program that takes a while, never silent for long; its own output is shown only when it fails.
 * @param {object} work
 * @param {string} work.title such as `Building the app`
 * @param {string[]} work.args the program's file and its arguments
 * @param {string} work.cwd
 * @param {NodeJS.ProcessEnv} work.env
 * @param {(line: string) => void} [work.say]
 * @returns {Promise<number>} seconds it took
 * @throws {Refusal} with the end of its output
 */
export async function runLongWork({ title, args, cwd, env, say = console.log }) {
  const startedAt = Date.now();
  const seconds = () => Math.round((Date.now() - startedAt) / 100) / 10;
  say(`${title}…`);
  const telling = setInterval(() => say(`${title}… ${Math.round(seconds())} s`), sayEveryMs);
  const child = spawn(process.execPath, ['--import', tether, ...args], {
    cwd,
    env: { ...env, PAXFLOW_TETHERED_TO: String(process.pid) },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  running.add(child);
  /** @type {string[]} */
  const output = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => output.push(String(chunk)));
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exitCode, signal) => resolve(exitCode ?? signal));
  }).finally(() => {
    clearInterval(telling);
    running.delete(child);
  });
  if (code === 0) return seconds();
  throw new Refusal(`${output.join('').slice(-20_000)}\n${title} failed (${code}).`);
}

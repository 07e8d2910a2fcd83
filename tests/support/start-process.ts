import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { onTestFinished } from 'vitest';

export type Program = {
  child: ChildProcess;
  /** Everything it has written so far. */
  output: () => string;
  /** Resolves once its output holds the text; rejects when it ends before. */
  says: (text: string) => Promise<void>;
  /** Its exit code, once it has ended; null when a signal ended it. */
  ended: Promise<number | null>;
  kill9: () => Promise<void>;
};

/** Runs a Node program beside a test; it never outlives the test. */
export function runNode(args: string[], env: Record<string, string> = {}): Program {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let written = '';
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      written += String(chunk);
      for (const listener of listeners) listener();
    });
  const ended = once(child, 'close').then(([code]): number | null => code);
  const says = (text: string) =>
    new Promise<void>((resolve, reject) => {
      const look = () => written.includes(text) && resolve();
      listeners.add(look);
      look();
      ended.then(() => reject(new Error(`It ended without saying "${text}":\n${written}`)));
    });
  const kill9 = async () => {
    child.kill('SIGKILL');
    await ended;
  };
  return { child, output: () => written, says, ended, kill9 };
}

/** Runs a few lines as a program; they may await at the top. */
export const runLines = (lines: string, ...args: string[]): Program =>
  runNode(['--input-type=module', '-e', lines, '--', ...args]);

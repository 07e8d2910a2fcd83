import { spawn } from 'node:child_process';

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/** Asks what is under way to end. */
export const stopPrograms = () => {
  for (const child of running) child.kill('SIGTERM');
};

/**
 * Runs a Node program with its output on our own; answers its exit code.
 * @param {string[]} args the program's file and its arguments
 * @param {{ cwd: string, env?: Record<string, string | undefined> }} where
 * @returns {Promise<number>}
 */
export const runProgram = (args, { cwd, env = {} }) =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    });
    running.add(child);
    child.once('error', reject);
    child.once('close', (code) => {
      running.delete(child);
      resolve(code ?? 1);
    });
  });

import { spawn } from 'node:child_process';

/**
 * Runs a program without showing its output; rejects with the last line of it when it fails or takes over 10
 * minutes.
 * @param {string} program
 * @param {string[]} args
 * @param {string} cwd
 * @param {{ uid?: number, gid?: number }} [user] who runs it, when not we
 * @returns {Promise<void>}
 */
export const runQuietly = (program, args, cwd, user = {}) =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      timeout: 600_000,
      ...user,
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => {
        output = (output + chunk).slice(-2_000);
      });
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0
        ? resolve()
        : reject(new Error(output.trim().split('\n').at(-1) || `${program} ended with ${code}`)),
    );
  });

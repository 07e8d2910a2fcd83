import { spawn } from 'node:child_process';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildEnvironment } from '../../start/build-settings.mjs';
import { stepsAfterBuild } from '../../start/build-steps.mjs';
import { newActionsKey } from '../../start/secrets.mjs';
import { generateArticles } from '../generate-articles.mjs';
import { onWorkbench } from '../workbench.mjs';

const parts = ['app', 'components', 'lib', 'public', 'scripts', 'instrumentation.ts', 'mdx-components.tsx'];
const settings = ['next.config.js', 'package.json', 'postcss.config.mjs', 'tsconfig.json'];

/** Resident memory of a process and all below it, in bytes; 0 where the system does not tell. @param {number} pid @returns {number} */
function memoryOf(pid) {
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * 4_096;
    const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').trim().split(' ').filter(Boolean),
    );
    return children.reduce((sum, child) => sum + memoryOf(Number(child)), pages);
  } catch {
    return 0;
  }
}

/** @param {string[]} args @param {string} cwd @returns {Promise<number>} the most memory it took */
const run = (args, cwd) =>
  new Promise((resolve, reject) => {
    const env = buildEnvironment(process.env, newActionsKey());
    const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'ignore', 'pipe'] });
    let [most, complaint] = [0, ''];
    const watch = setInterval(() => (most = Math.max(most, memoryOf(child.pid ?? 0))), 250);
    child.stderr.on('data', (text) => (complaint = (complaint + text).slice(-2_000)));
    child.once('close', (code) => {
      clearInterval(watch);
      if (code === 0) resolve(most);
      else reject(new Error(complaint || `the build ended with ${code}`));
    });
  });

/**
 * A whole build, index and ready pages included, of this app with as many made-up articles, from nothing.
 * @param {string} root @param {number} count
 * @returns {Promise<{ seconds: number, memory: number }>}
 */
export const buildWith = (root, count) =>
  onWorkbench(root, `articles-${count}`, async (folder) => {
    for (const part of [...parts, ...settings])
      cpSync(join(root, part), join(folder, part), { recursive: true });
    generateArticles({ folder: join(folder, 'content/help'), count });
    const startedAt = performance.now();
    const build = [join(root, 'node_modules/next/dist/bin/next'), 'build'];
    let memory = 0;
    for (const args of [build, ...stepsAfterBuild.map((step) => step.args)])
      memory = Math.max(memory, await run(args, folder));
    return { seconds: (performance.now() - startedAt) / 1_000, memory };
  });

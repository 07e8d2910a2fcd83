import { fileURLToPath } from 'node:url';
import { preparePackages } from '../start/preparation.mjs';
import { watchForInterruption } from './interruption.mjs';
import { closingLine, table } from './report.mjs';
import { stages } from './stages.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** @typedef {{ passed: number, failed: number, skipped: number, note?: string }} Counts */

/**
 * Runs one stage and never throws: a stage that breaks is a failure with its reason.
 * @param {import('./stages.mjs').Stage} stage
 */
async function runStage(stage) {
  const startedAt = Date.now();
  console.log(`\n=== ${stage.name}: ${stage.what}\n`);
  /** @type {Counts} */
  let counts = { passed: 0, failed: 1, skipped: 0 };
  try {
    counts = await stage.run({ root });
    // A stage in which nothing ran proves nothing, unless it said why.
    if (counts.passed + counts.failed === 0 && !counts.note)
      counts = { ...counts, failed: 1, note: 'ran no test' };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    counts.note = 'broke';
  }
  return { name: stage.name, seconds: Math.round((Date.now() - startedAt) / 100) / 10, ...counts };
}

/**
 * Installs, runs every stage (or those named), and ends with the counts.
 * @param {string[]} names
 */
export async function test(names) {
  const unknown = names.filter((name) => !stages.some((stage) => stage.name === name));
  if (unknown.length > 0) {
    console.error(
      `No stage is called ${unknown.join(', ')}. Stages: ${stages.map(({ name }) => name).join(', ')}.`,
    );
    process.exit(2);
  }
  process.chdir(root);
  const interruption = watchForInterruption();
  await preparePackages({ root }).catch((error) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  });
  const rows = [];
  for (const stage of stages.filter(({ name }) => names.length === 0 || names.includes(name))) {
    rows.push(await runStage(stage));
    if (interruption.happened()) process.exit(130);
  }
  console.log(`\n${table(rows)}\n\n${closingLine(rows)}`);
  process.exit(rows.some(({ failed }) => failed > 0) ? 1 : 0);
}

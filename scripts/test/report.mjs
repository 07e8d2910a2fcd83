/** @typedef {import('./run.mjs').Counts & { name: string, seconds: number }} Row */

/** @param {readonly Row[]} rows */
export const table = (rows) =>
  [
    'stage                 passed  failed  skipped  seconds',
    ...rows.map(({ name, passed, failed, skipped, seconds, note }) =>
      [
        name.padEnd(20),
        String(passed).padStart(8),
        String(failed).padStart(8),
        String(skipped).padStart(9),
        seconds.toFixed(1).padStart(9),
        note ? `  (${note})` : '',
      ].join(''),
    ),
  ].join('\n');

/** @param {readonly Row[]} rows @param {'passed' | 'failed' | 'skipped'} what */
const sum = (rows, what) => rows.reduce((total, row) => total + row[what], 0);

/** @param {readonly Row[]} rows */
export const closingLine = (rows) =>
  `${sum(rows, 'passed')} passed, ${sum(rows, 'failed')} failed, ${sum(rows, 'skipped')} skipped`;

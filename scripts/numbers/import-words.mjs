/** @typedef {import('@/lib/operations/stock/import-stock').ImportReport} ImportReport */

/** @param {number} count @param {string} one @param {string} [many] */
const counted = (count, one, many = `${one}s`) => `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

/** @param {ImportReport} report @param {boolean} isDryRun */
const closing = ({ refused, isKept }, isDryRun) => {
  if (isKept) return 'Done.';
  if (refused.length > 0)
    return 'Nothing was changed. Correct these lines, or take them out, and import the file again.';
  return isDryRun ? 'This was a dry run: nothing was changed.' : 'Nothing was changed.';
};

/**
 * What an import came to, for whoever ran it. Refused lines are told by line and reason, without the number.
 * @param {ImportReport} report
 * @param {boolean} isDryRun
 * @returns {string}
 */
export const importWords = (report, isDryRun) =>
  [
    ...report.refused.map(({ line, reasons }) => `  line ${line}: ${reasons.join('; ')}`),
    `${counted(report.lines, 'line')} read: ${report.added.toLocaleString('en')} new, ` +
      `${report.changed.toLocaleString('en')} changed, ${report.unchanged.toLocaleString('en')} as they were, ` +
      `${report.refused.length.toLocaleString('en')} refused.`,
    closing(report, isDryRun),
  ].join('\n');

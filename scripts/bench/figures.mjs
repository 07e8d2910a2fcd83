/** The middle of several measurements. @param {readonly number[]} all */
export const median = (all) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? Number.NaN;

/** Bytes as KiB with one decimal. @param {number} bytes */
export const kib = (bytes) => `${(bytes / 1024).toFixed(1)} KiB`;

/**
 * One line of a bench: the figure, what it must be, and whether it is.
 * @param {string} name @param {string} figure @param {string} [must] @param {boolean} [holds]
 */
export const printFigure = (name, figure, must = '', holds = true) =>
  console.log(
    `${name.padEnd(58)} ${figure.padStart(22)}  ${must.padEnd(34)}${must ? (holds ? 'holds' : 'FAILS') : ''}`,
  );

/** The value below which such a part of several measurements lies. @param {readonly number[]} all @param {number} part */
export const percentile = (all, part) =>
  all.toSorted((a, b) => a - b)[Math.min(all.length - 1, Math.floor(all.length * part))] ?? Number.NaN;

/** Joins class names and leaves out the ones whose condition did not hold. */
export const cn = (...names: readonly (string | false | null | undefined)[]): string =>
  names.filter(Boolean).join(' ');

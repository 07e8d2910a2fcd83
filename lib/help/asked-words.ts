/** Longer questions find nothing more. Rule: security rules 39, search. */
const mostLetters = 120;

/** What stands in an address for the machine's sake. */
const isForm = (part: string): boolean => /^(help|markdown|index|html?|md|mdx|php|aspx?)$/i.test(part);

/** An address may be badly encoded; then its letters are taken as they are. */
const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

/** The words somebody looked for, read from an address that leads nowhere: "numbers/whats-app.md" is "numbers whats app". */
export const askedWords = (parts: readonly string[]): string =>
  parts
    .map((part) => decoded(part.slice(0, 3 * mostLetters)))
    .join(' ')
    .normalize('NFKC')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !isForm(word))
    .join(' ')
    .slice(0, mostLetters)
    .trim();

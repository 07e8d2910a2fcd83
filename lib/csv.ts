/** A spreadsheet takes such a cell for a formula. Rule: security rules 42. */
const active = /^'*[=+\-@\t\r]/;
const shielded = (text: string): string => (active.test(text) ? `'${text}` : text);

/** One row to write (RFC 4180). A cell that a spreadsheet would run as a formula gets an apostrophe and quotation marks. */
export const csvLine = (cells: readonly string[]): string =>
  `${cells.map((text) => (active.test(text) || /[",\r\n]/.test(text) ? `"${shielded(text).replaceAll('"', '""')}"` : text)).join(',')}\r\n`;

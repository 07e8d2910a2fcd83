/** Comma separated values as RFC 4180 has them, strict in reading and safe in writing. */

export type CsvRow = { /** The line the row begins on, from 1. */ line: number; cells: string[] };
type CsvRead = { ok: true; rows: CsvRow[] } | { ok: false; line: number; problem: string };

/** One cell and what follows it. Written so that no text, however odd, makes the search go back and forth. */
const cell = /(?:"([^"]*(?:""[^"]*)*)"|([^",\r\n]*))(,|\r\n|\n|$)/y;

/** A spreadsheet takes such a cell for a formula. Rule: security rules 42. */
const active = /^'*[=+\-@\t\r]/;
const shielded = (text: string): string => (active.test(text) ? `'${text}` : text);
const unshielded = (text: string): string =>
  text.startsWith("'") && active.test(text) ? text.slice(1) : text;

const linesIn = (text: string): number => text.split('\n').length - 1;

/**
 * Reads a whole file. Lines end in LF or CRLF, empty lines are passed over, a mark of byte order at the start too.
 * @returns every row with its line, or the line where the file stops being readable
 */
export function readCsv(file: string): CsvRead {
  const text = file.startsWith('\ufeff') ? file.slice(1) : file;
  const rows: CsvRow[] = [];
  let line = 1;
  for (let at = 0; at < text.length; ) {
    const row: CsvRow = { line, cells: [] };
    for (let end = ','; end === ','; ) {
      cell.lastIndex = at;
      const found = cell.exec(text);
      if (!found) return { ok: false, line, problem: 'a quotation mark is out of place or not closed' };
      const [whole, quoted, plain = '', what = ''] = found;
      row.cells.push(unshielded(quoted === undefined ? plain : quoted.replaceAll('""', '"')));
      line += linesIn(whole);
      at += whole.length;
      end = what;
    }
    if (row.cells.length > 1 || row.cells[0] !== '') rows.push(row);
  }
  return { ok: true, rows };
}

/**
 * One row to write. A cell that a spreadsheet would run as a formula gets an apostrophe and quotation marks; `readCsv`
 * takes both away, so what is written is read back letter by letter.
 */
export const csvLine = (cells: readonly string[]): string =>
  `${cells.map((text) => (active.test(text) || /[",\r\n]/.test(text) ? `"${shielded(text).replaceAll('"', '""')}"` : text)).join(',')}\r\n`;

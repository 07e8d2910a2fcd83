import { describe, expect, it } from 'vitest';
import { csvLine } from '@/lib/csv';

/** A reader of RFC 4180, written apart from the writer. */
const cellsOf = (line: string): string[] =>
  [...line.replace(/\r\n$/, '').matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );

describe('a row of a file', () => {
  it.each(['plain', 'with, comma', 'with "quotes"', 'two\nlines', '', 'Ada’s café'])(
    'is read back: %j',
    (text) => {
      expect(cellsOf(csvLine(['first', text, 'last']))).toEqual(['first', text, 'last']);
    },
  );

  it.each(['=1+1', '+44 7700 900123', '-2', '@SUM(A1)', '\t=1', '\r=1', "'=1"])(
    'is text to a spreadsheet, not a formula: %j',
    (text) => {
      expect(cellsOf(csvLine([text]))[0]).toBe(`'${text}`);
    },
  );
});

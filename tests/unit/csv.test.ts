import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvLine, readCsv } from '@/lib/csv';

const cellsOf = (file: string) => {
  const read = readCsv(file);
  return read.ok ? read.rows.map(({ cells }) => cells) : read;
};

describe('reading a file of comma separated values', () => {
  it.each<[string, string, string[][]]>([
    [
      'lines that end in LF',
      'a,b\nc,d\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'lines that end in CRLF',
      'a,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a last line without an end',
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a mark of byte order', '\ufeffa,b\n', [['a', 'b']]],
    ['a comma, a quotation mark and a line end in a cell', '"a,""b""\r\nc",d\n', [['a,"b"\r\nc', 'd']]],
    [
      'empty cells',
      ',\n"",x\n',
      [
        ['', ''],
        ['', 'x'],
      ],
    ],
    ['spaces, which belong to the cell', ' a , b\n', [[' a ', ' b']]],
    ['empty lines, which are nothing', '\na\n\n\r\nb\n', [['a'], ['b']]],
    ['nothing at all', '', []],
  ])('understands %s', (_what, file, rows) => expect(cellsOf(file)).toEqual(rows));

  it.each([
    ['a quotation mark inside a plain cell', 'a\nb"c\n', 2],
    ['letters after a quoted cell', '"a"b\n', 1],
    ['a quoted cell that is never closed', 'a\nb,"c\nd\n', 2],
    ['a carriage return on its own', 'a\rb\n', 1],
  ])('says where it stops because of %s', (_what, file, line) =>
    expect(cellsOf(file)).toMatchObject({ ok: false, line }),
  );

  it('counts the lines a person sees, also after a cell of several lines', () => {
    const read = readCsv('a\n"b\nc"\nd\n');
    expect(read.ok && read.rows.map(({ line }) => line)).toEqual([1, 2, 4]);
  });

  it('reads cells of any length', () => {
    const long = 'a"b'.repeat(500_000);
    expect(cellsOf(`"${long.replaceAll('"', '""')}",x\n`)).toEqual([[long, 'x']]);
    expect(cellsOf(`"${long}`)).toMatchObject({ ok: false, line: 1 });
  });
});

describe('writing one', () => {
  it.each(['=1+1', '+447700900123', '-1', '@sum', '\tx', '\rx', "'=x", "''+x"])(
    'never lets a spreadsheet run %j',
    (cell) => expect(csvLine([cell])).toBe(`"'${cell}"\r\n`),
  );

  it.each(['plain', "it's", 'a=b', ''])('leaves %j alone', (cell) =>
    expect(csvLine([cell, 'x'])).toBe(`${cell},x\r\n`),
  );

  it('is read back letter by letter, whatever stands in it', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom("'", '"', '=', '+', '-', '@', '\t', '\r', '\n', ',', 'a') }),
    );
    const row = fc.array(cell, { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 6 }), (rows) => {
        expect(cellsOf(rows.map(csvLine).join(''))).toEqual(rows);
      }),
    );
  });
});

/** A reader of RFC 4180, written apart from the writer. */
const cellsApart = (line: string): string[] =>
  [...line.replace(/\r\n$/, '').matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );

describe('a written row, read by another reader', () => {
  it.each(['plain', 'with, comma', 'with "quotes"', 'two\nlines', '', 'Ada’s café'])(
    'is read back: %j',
    (text) => {
      expect(cellsApart(csvLine(['first', text, 'last']))).toEqual(['first', text, 'last']);
    },
  );

  it.each(['=1+1', '+44 7700 900123', '-2', '@SUM(A1)', '\t=1', '\r=1', "'=1"])(
    'is text to a spreadsheet, not a formula: %j',
    (text) => {
      expect(cellsApart(csvLine([text]))[0]).toBe(`'${text}`);
    },
  );
});

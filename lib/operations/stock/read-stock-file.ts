import { readCsv } from '@/lib/csv';
import { readStockRow, type StockNumber, stockColumns } from '@/lib/domain/stock';

export type RefusedLine = { line: number; reasons: string[] };
export type StockLine = { line: number; number: StockNumber };

/**
 * Reads a stock file: which of its lines are numbers PaxFlow can offer, and what is wrong with each of the others. A file
 * that cannot be read, or does not name the columns, has one refused line.
 */
export function readStockFile(
  file: string,
  isFictionWelcome: boolean,
): { good: StockLine[]; refused: RefusedLine[] } {
  const read = readCsv(file);
  if (!read.ok) return { good: [], refused: [{ line: read.line, reasons: [read.problem] }] };
  const [header, ...rows] = read.rows;
  const names = header?.cells ?? [];
  const hasAll = stockColumns.every((name) => names.includes(name)) && names.length === stockColumns.length;
  if (!hasAll) {
    const problem = `the first line must name the columns: ${stockColumns.join(',')}`;
    return { good: [], refused: [{ line: header?.line ?? 1, reasons: [problem] }] };
  }

  const good: StockLine[] = [];
  const refused: RefusedLine[] = [];
  const firstLineOf = new Map<string, number>();
  for (const { line, cells } of rows) {
    const refuse = (...reasons: string[]) => refused.push({ line, reasons });
    if (cells.length !== names.length) {
      refuse(`has ${cells.length} cells instead of ${names.length}`);
      continue;
    }
    const row = readStockRow(
      Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ''])),
      isFictionWelcome,
    );
    if (!row.ok) {
      refuse(...row.reasons);
      continue;
    }
    const first = firstLineOf.get(row.number.e164);
    if (first) refuse(`has the same number as line ${first}`);
    else good.push({ line, number: row.number });
    firstLineOf.set(row.number.e164, first ?? line);
  }
  return { good, refused };
}

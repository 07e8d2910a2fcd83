import 'server-only';
import { transaction } from '@/lib/db/client';
import { recordEvent } from '@/lib/db/events';
import { knownAmong, learnStock, writeStock } from '@/lib/db/stock';
import { stockCells } from '@/lib/domain/stock';
import { type RefusedLine, readStockFile, type StockLine } from './read-stock-file';

export type ImportReport = {
  /** Lines that are numbers, refused ones included. */
  lines: number;
  added: number;
  changed: number;
  unchanged: number;
  refused: RefusedLine[];
  /** False after a dry run, and whenever a line was refused: then nothing is changed at all. */
  isKept: boolean;
};
type Options = { isFictionWelcome: boolean; isDryRun: boolean };

/** So many at a time, well below what one statement may carry. */
const atOnce = 1_000;

/** Thrown to take everything back; carries what is to be told. */
class NotKept extends Error {
  constructor(readonly report: ImportReport) {
    super('The import was not kept');
  }
}

/**
 * Brings stock up to date by a file, wholly or not at all: one refused line, and nothing is changed. Numbers that are in
 * stock and not in the file stay. Doing it again changes nothing.
 */
export async function importStock(file: string, options: Options): Promise<ImportReport> {
  const { good, refused } = readStockFile(file, options.isFictionWelcome);
  const report: ImportReport = {
    lines: good.length + refused.length,
    added: 0,
    changed: 0,
    unchanged: 0,
    refused,
    isKept: true,
  };
  try {
    await transaction(async () => {
      for (let at = 0; at < good.length; at += atOnce) await importPart(good.slice(at, at + atOnce), report);
      if (report.refused.length > 0 || options.isDryRun) throw new NotKept(report);
      const { added, changed } = report;
      if (added + changed > 0)
        await recordEvent({ subjectId: 'stock', name: 'stock-imported', detail: { added, changed } });
    });
  } catch (error) {
    if (!(error instanceof NotKept)) throw error;
    return { ...report, refused: report.refused.toSorted((a, b) => a.line - b.line), isKept: false };
  }
  if (report.added + report.changed > 0) await learnStock();
  return report;
}

async function importPart(part: readonly StockLine[], report: ImportReport): Promise<void> {
  const known = new Map(
    (await knownAmong(part.map(({ number }) => number.e164))).map((row) => [row.e164, row]),
  );
  const toWrite: StockLine[] = [];
  for (const { line, number } of part) {
    const row = known.get(number.e164);
    if (!row) {
      report.added += 1;
      toWrite.push({ line, number });
    } else if (row.source === 'own') report.refused.push({ line, reasons: [isOwn] });
    else if (stockCells(row).join() === stockCells(number).join()) report.unchanged += 1;
    else if (row.isHeld) report.refused.push({ line, reasons: [isHeld] });
    else {
      report.changed += 1;
      toWrite.push({ line, number });
    }
  }
  if (toWrite.length === 0) return;
  const written = new Set(await writeStock(toWrite.map(({ number }) => number)));
  for (const { line, number } of toWrite)
    if (!written.has(number.e164)) report.refused.push({ line, reasons: [isTakenMeanwhile] });
}

const isOwn = 'is a number that a customer brought along, so it cannot be stock';
const isHeld = 'differs from stock, but a customer has this number now; change it once it is free again';
const isTakenMeanwhile = 'was taken by a customer during the import; run it again';

import 'server-only';
import { csvLine } from '@/lib/csv';
import { stockAfter } from '@/lib/db/stock';
import { stockCells, stockColumns } from '@/lib/domain/stock';

/** So many numbers at a time: a large stock need not fit into memory. */
const atOnce = 5_000;

/** The whole stock as a file that `importStock` reads back, in pieces. */
export async function* exportStock(): AsyncGenerator<string> {
  yield csvLine(stockColumns);
  for (let last = ''; ; ) {
    const part = await stockAfter(last, atOnce);
    yield part.map((row) => csvLine(stockCells(row))).join('');
    const end = part.at(-1)?.e164;
    if (!end || part.length < atOnce) return;
    last = end;
  }
}

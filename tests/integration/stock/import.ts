import { describe, expect, it } from 'vitest';
import { completeStock } from '@/lib/db/stock';
import { stockColumns } from '@/lib/domain/stock';
import { chooseStockNumber } from '@/lib/operations/onboarding/choose-number';
import { openOnboarding } from '@/lib/operations/onboarding/open-onboarding';
import { demoStock } from '@/lib/operations/stock/demo-stock';
import { exportStock } from '@/lib/operations/stock/export-stock';
import { importStock } from '@/lib/operations/stock/import-stock';
import { aMember, granted } from '../../support/builders';
import { customersOf, key } from '../../support/builders-onboarding';
import { countOf, freshDatabase, productRows, rows } from '../../support/database';
import { sandboxForFile } from '../../support/sandbox';

freshDatabase();
const customers = customersOf(sandboxForFile());

let used = 0;
/** A fictional French number nobody had before in this file. */
const newNumber = () => `+3363998${String(1_000 + used++).padStart(4, '0')}`;

type Row = { number: string; area?: string; cents?: number };
const line = ({ number, area = 'France', cents = 500 }: Row) =>
  `${number},FR,"${area}",mobile,yes,yes,${cents},EUR`;
const file = (...lines: string[]) => [stockColumns.join(','), ...lines].join('\n');
const bring = (text: string, isDryRun = false) => importStock(text, { isFictionWelcome: true, isDryRun });
async function exported(): Promise<string> {
  let text = '';
  for await (const piece of exportStock()) text += piece;
  return text;
}
const stored = (e164: string) =>
  rows('select area, monthly_cents, currency, takes_sms, takes_calls, source from numbers where e164 = $1', [
    e164,
  ]);

const hold = async (e164: string) => {
  const [row] = await rows<{ id: string }>('select id from numbers where e164 = $1', [e164]);
  const member = await aMember();
  granted(await openOnboarding(member, { key: key() }));
  granted(await chooseStockNumber(member, { key: key(), stockNumber: row?.id ?? '' }));
};

describe('importing stock', () => {
  it('adds numbers with all that is known of them, and says so in the audit', async () => {
    const number = newNumber();
    expect(await bring(file(line({ number, area: 'Paris, 1er' })))).toEqual({
      lines: 1,
      added: 1,
      changed: 0,
      unchanged: 0,
      refused: [],
      isKept: true,
    });
    expect(await stored(number)).toEqual([
      {
        area: 'Paris, 1er',
        monthly_cents: 500,
        currency: 'EUR',
        takes_sms: true,
        takes_calls: true,
        source: 'paxflow',
      },
    ]);
    const [event] = await rows(
      `select detail from events where name = 'stock-imported' order by at desc limit 1`,
    );
    expect(event).toEqual({ detail: { added: 1, changed: 0 } });
  });

  it('changes a number that is there, and nothing at the second time', async () => {
    const number = newNumber();
    await bring(file(line({ number })));
    expect(await bring(file(line({ number, cents: 700 })))).toMatchObject({
      added: 0,
      changed: 1,
      isKept: true,
    });
    expect(await stored(number)).toMatchObject([{ monthly_cents: 700 }]);
    const before = await productRows();
    expect(await bring(file(line({ number, cents: 700 })))).toMatchObject({ changed: 0, unchanged: 1 });
    expect(await productRows()).toEqual(before);
  });

  it('changes nothing in a dry run, and says what it would do', async () => {
    const [known, fresh] = [newNumber(), newNumber()];
    await bring(file(line({ number: known })));
    const before = await productRows();
    const report = await bring(file(line({ number: known, cents: 1 }), line({ number: fresh })), true);
    expect(report).toMatchObject({ added: 1, changed: 1, refused: [], isKept: false });
    expect(await productRows()).toEqual(before);
  });

  it('imports nothing at all when one line is refused, and names each such line with its reason', async () => {
    const before = await productRows();
    const report = await bring(
      file(line({ number: newNumber() }), '1,2', line({ number: 'abc' }), line({ number: newNumber() })),
    );
    expect(report).toMatchObject({ lines: 4, isKept: false });
    expect(report.refused).toMatchObject([
      { line: 3, reasons: ['has 2 cells instead of 8'] },
      { line: 4, reasons: [expect.stringContaining('phone number')] },
    ]);
    expect(await productRows()).toEqual(before);
  });

  it.each([
    ['does not name its columns', 'number,price\n+33639981000,5\n', 1],
    ['is empty', '', 1],
    ['cannot be read', `${stockColumns.join(',')}\n"never closed`, 2],
  ])('refuses a file that %s', async (_what, text, at) => {
    expect(await bring(text)).toMatchObject({ refused: [{ line: at }], isKept: false });
  });

  it('takes the columns in any order, and files out of a spreadsheet', async () => {
    const number = newNumber();
    const text = `\ufeffcurrency,number,kind,sms,voice,area,country,monthly_cents\r\nEUR,${number},mobile,yes,no,Lyon,FR,5\r\n`;
    expect(await bring(text)).toMatchObject({ added: 1, isKept: true });
    expect(await stored(number)).toMatchObject([{ area: 'Lyon', takes_calls: false, monthly_cents: 5 }]);
  });

  it('refuses a number twice in one file', async () => {
    const number = newNumber();
    const report = await bring(file(line({ number }), line({ number: number.replace('+', '00') })));
    expect(report.refused).toEqual([{ line: 3, reasons: ['has the same number as line 2'] }]);
  });

  it('refuses a number that a customer brought along', async () => {
    const number = newNumber();
    await customers.withNumber({ e164: number });
    const report = await bring(file(line({ number })));
    expect(report.refused).toEqual([
      { line: 2, reasons: [expect.stringContaining('a customer brought along')] },
    ]);
  });

  it('refuses to change a number under the hands of its customer, and lets it pass unchanged', async () => {
    const number = newNumber();
    await bring(file(line({ number })));
    await hold(number);
    expect((await bring(file(line({ number, cents: 1 })))).refused).toEqual([
      { line: 2, reasons: [expect.stringContaining('a customer has this number now')] },
    ]);
    expect(await bring(file(line({ number })))).toMatchObject({ unchanged: 1, isKept: true });
  });

  it('takes more lines than go at once', async () => {
    const lines = Array.from({ length: 1_001 }, (_, at) => line({ number: `+3363998${4_000 + at}` }));
    expect(await bring(file(...lines))).toMatchObject({ added: 1_001, isKept: true });
    expect(await countOf('numbers', `e164 like '+3363998%' and source = 'paxflow'`)).toBeGreaterThanOrEqual(
      1_001,
    );
  });
});

describe('exporting it', () => {
  it('writes a file that is read back without any change, held numbers included', async () => {
    const number = newNumber();
    await bring(file(line({ number, area: '=1+1' })));
    await hold(number);
    const text = await exported();
    const total = await countOf('numbers', `source = 'paxflow'`);
    expect(await bring(text)).toMatchObject({ lines: total, unchanged: total, refused: [], isKept: true });
  });

  it('writes no cell that a spreadsheet would run', async () => {
    const cells = (await exported()).split('\r\n').flatMap((row) => row.split(','));
    expect(cells.filter((cell) => /^"?[=+\-@\t]/.test(cell))).toEqual([]);
  });
});

describe('the demo stock', () => {
  it('fills in what an earlier version did not keep, and leaves an operator’s change alone', async () => {
    await completeStock(demoStock);
    const [first, second] = demoStock.map(({ e164 }) => e164);
    await rows('update numbers set currency = null, takes_sms = null where e164 = $1', [first]);
    await rows('update numbers set monthly_cents = 1 where e164 = $1', [second]);
    await completeStock(demoStock);
    expect(await stored(first ?? '')).toMatchObject([{ currency: 'EUR', takes_sms: true }]);
    expect(await stored(second ?? '')).toMatchObject([{ monthly_cents: 1 }]);
  });
});

import { z } from 'zod';
import { longestSpelling } from './bounds';
import { readNumber } from './number';
import { type NumberKind, type StockKind, stockKinds } from './number-kinds';
import { refusals } from './refusals';

/** A PaxFlow number as stock has it. */
export type StockNumber = {
  e164: string;
  country: string;
  area: string;
  kind: StockKind;
  takesSms: boolean;
  takesCalls: boolean;
  /** In the smallest unit of the currency. */
  monthlyCents: number;
  currency: string;
};

/** The columns of a stock file, named in its first line. */
export const stockColumns = [
  'number',
  'country',
  'area',
  'kind',
  'sms',
  'voice',
  'monthly_cents',
  'currency',
] as const;

const yesOrNo = (column: string) =>
  z.enum(['yes', 'no'], `${column} must be yes or no`).transform((word) => word === 'yes');
const currencies = new Set(Intl.supportedValuesOf('currency'));

const rowSchema = z
  .strictObject({
    number: z
      .string()
      .min(1, 'number is empty')
      .max(longestSpelling, `number is longer than ${longestSpelling} characters`),
    country: z.string().regex(/^[A-Z]{2}$/, 'country must be two capital letters, like GB'),
    area: z
      .string()
      .trim()
      .normalize('NFC')
      .min(1, 'area is empty')
      .max(60, 'area is longer than 60 characters')
      .regex(/^\P{Cc}*$/u, 'area holds characters that cannot be shown'),
    kind: z.enum(stockKinds, `kind must be one of ${stockKinds.join(', ')}`),
    sms: yesOrNo('sms'),
    voice: yesOrNo('voice'),
    monthly_cents: z
      .string()
      .regex(/^\d{1,7}$/, 'monthly_cents must be a whole number from 0 to 9999999')
      .transform(Number),
    currency: z
      .string()
      .refine((code) => currencies.has(code), 'currency must be a code of three capital letters, like EUR'),
  })
  .refine(({ sms, voice }) => sms || voice, 'neither sms nor voice is yes, so no code could reach it');

type ReadRow = { ok: true; number: StockNumber } | { ok: false; reasons: string[] };

/** Kinds that cannot be told apart by the number alone; there the file knows better. */
const isUntold = (kind: NumberKind) => kind === 'landline-or-mobile' || kind === 'unknown';

/**
 * Reads one row of a stock file.
 * @param row its cells by column
 * @param isFictionWelcome true where the sandbox stands in for Meta
 * @returns the number, or every reason why it cannot be stock, in words for whoever keeps the file
 */
export function readStockRow(row: Record<string, string>, isFictionWelcome: boolean): ReadRow {
  const parsed = rowSchema.safeParse(row);
  if (!parsed.success) return { ok: false, reasons: parsed.error.issues.map(({ message }) => message) };
  const { number, country, area, kind, sms, voice, monthly_cents, currency } = parsed.data;
  const read = readNumber(number, country, isFictionWelcome);
  if (!read.ok) return { ok: false, reasons: [refusals[read.refusal.code].sentence] };
  const { e164, country: home, kind: told } = read.value;
  const reasons: string[] = [];
  if (home !== country) reasons.push(`country is ${country}, but the number is one of ${home}`);
  // Carriers sell internet lines with numbers of every kind.
  if (kind !== told && kind !== 'voip' && !isUntold(told))
    reasons.push(`kind is ${kind}, but the number is ${told}`);
  if (reasons.length > 0) return { ok: false, reasons };
  return {
    ok: true,
    number: {
      e164,
      country,
      area,
      kind,
      takesSms: sms,
      takesCalls: voice,
      monthlyCents: monthly_cents,
      currency,
    },
  };
}

/** A number as it is stored; what an earlier version of the app did not keep is null. */
type StoredNumber = { e164: string; country: string; kind: string } & {
  [K in 'area' | 'takesSms' | 'takesCalls' | 'monthlyCents' | 'currency']: StockNumber[K] | null;
};

const yesNo = (is: boolean | null): string => (is === null ? '' : is ? 'yes' : 'no');

/** The same number as the cells of a row, in the order of the columns. */
export const stockCells = (number: StoredNumber): string[] => {
  const row: Record<(typeof stockColumns)[number], string> = {
    number: number.e164,
    country: number.country,
    area: number.area ?? '',
    kind: number.kind,
    sms: yesNo(number.takesSms),
    voice: yesNo(number.takesCalls),
    monthly_cents: number.monthlyCents === null ? '' : String(number.monthlyCents),
    currency: number.currency ?? '',
  };
  return stockColumns.map((column) => row[column]);
};

/** A monthly price in words. Some currencies have no cents. */
export function priceText(monthlyCents: number, currency: string): string {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  const { maximumFractionDigits = 2 } = format.resolvedOptions();
  return format.format(monthlyCents / 10 ** maximumFractionDigits);
}

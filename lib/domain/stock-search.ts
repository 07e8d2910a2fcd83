import { z } from 'zod';
import { type StockKind, stockKinds } from './number-kinds';

/** What a customer looks for among the PaxFlow numbers. Empty means: whatever. */
export type StockFilter = { country: string; kind: StockKind | ''; digits: string };

/** So few that nobody can ask for one whole number, nor leave one in an address. */
export const mostDigits = 8;

const digits = z
  .string()
  .max(64)
  .transform((typed) => typed.normalize('NFKC').replace(/[\p{Cf}\p{Cc}\s+().\-/\u2010-\u2015]/gu, ''))
  .pipe(z.string().regex(new RegExp(`^\\d{0,${mostDigits}}$`)));

/**
 * One question to the stock, from the address or from `/api/numbers`. Empty and missing fields mean "whatever"; `after`
 * is the number the last page ended with.
 */
export const stockSearchSchema = z.strictObject({
  country: z
    .string()
    .regex(/^([A-Z]{2})?$/)
    .default(''),
  kind: z.union([z.enum(stockKinds), z.literal('')]).default(''),
  digits: digits.default(''),
  after: z
    .string()
    .regex(/^num_[a-z2-7]{26}$/)
    .optional(),
});
export type StockSearch = z.output<typeof stockSearchSchema>;

/** Digits that are none are the one thing a customer can mistype here. */
export const digitsProblem = `Enter up to ${mostDigits} digits`;

export const anyNumber: StockFilter = { country: '', kind: '', digits: '' };

/** The same question as an address says it, without what was left empty. */
export function stockQuery({ after, ...filter }: Partial<StockSearch>): string {
  const said = Object.entries({ ...filter, after }).filter((entry): entry is [string, string] =>
    Boolean(entry[1]),
  );
  return new URLSearchParams(said).toString();
}

/** Free PaxFlow numbers as a page shows them. */
export const stockPageSchema = z.object({
  numbers: z.array(z.object({ id: z.string(), text: z.string(), about: z.string() })),
  /** Where the next page begins; null on the last. */
  next: z.string().nullable(),
  /** How many fit, counted no further than `countedTo`. */
  count: z.number(),
});
export type StockPage = z.output<typeof stockPageSchema>;
export type StockOffer = StockPage['numbers'][number];

export const countedTo = 1_000;

/** How many numbers fit, in words: "312 numbers fit". */
export const countWords = (count: number): string => {
  if (count > countedTo) return `More than ${countedTo.toLocaleString('en')} numbers fit`;
  return count === 1 ? '1 number fits' : `${count === 0 ? 'No' : count.toLocaleString('en')} numbers fit`;
};

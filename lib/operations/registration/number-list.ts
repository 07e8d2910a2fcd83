import 'server-only';
import { heldKinds } from '@/lib/db/proofs';
import { countRegistrations, newestReference, registrationsOfAccount } from '@/lib/db/registrations';
import { numberLine } from '@/lib/domain/number-line';
import type { RegistrationState } from '@/lib/domain/registration';

/** One number as a list shows it: a status word and one line. */
export type ListedNumber = {
  reference: string;
  e164: string;
  displayName: string;
  state: RegistrationState;
  line: string;
  since: Date;
};

export type NumberList = {
  numbers: ListedNumber[];
  /** How many there are in all pages, and how many of them need somebody. */
  total: number;
  inTrouble: number;
  page: number;
  pages: number;
};

type Wish = { ending?: string; page?: number; perPage?: number };

/**
 * The account's numbers, those in trouble first, page by page: three queries, however many there are.
 * @param ending shows only numbers that end in these digits
 */
export async function numbersOfAccount(
  accountId: string,
  { ending = '', page = 1, perPage = 100 }: Wish = {},
): Promise<NumberList> {
  const counts = await countRegistrations(accountId, ending);
  const countOf = (...states: RegistrationState[]) =>
    counts
      .filter(({ state }) => states.length === 0 || states.includes(state))
      .reduce((sum, { count }) => sum + count, 0);
  const total = countOf();
  const pages = Math.max(1, Math.ceil(total / perPage));
  const shown = Math.min(Math.max(1, page), pages);
  const rows = await registrationsOfAccount(accountId, {
    ending,
    limit: perPage,
    offset: (shown - 1) * perPage,
  });
  const held = await heldKinds(rows.map(({ id }) => id));
  return {
    numbers: rows.map(({ id, refusalCode, ...row }) => ({
      ...row,
      line: numberLine({ state: row.state, refusalCode, held: held.get(id) ?? [] }),
    })),
    total,
    inTrouble: countOf('attention', 'refused'),
    page: shown,
    pages,
  };
}

/** The reference of the account's newest registration, or null. */
export const newestRegistration = (accountId: string): Promise<string | null> => newestReference(accountId);

import 'server-only';
import {
  countLeavingInTrouble,
  countNumbersInTrouble,
  countQuestions,
  leavingInTrouble,
  numbersInTrouble,
  questionsByState,
} from '@/lib/db/desk-lists';
import { endingOf, ourReasons, pageOf, perPage, reasonOf } from '@/lib/domain/desk';
import { hideCodes } from '@/lib/domain/hide-codes';

/** A page of a list, of at most `perPage` rows. */
type Listed<Row> = { rows: Row[]; total: number; page: number; pages: number };

/** Reads one page of a list, with everything a row must not tell left out by `shown`. */
async function listed<Row, Shown>(
  asked: number,
  total: number,
  read: (part: { limit: number; offset: number }) => Promise<Row[]>,
  shown: (row: Row) => Shown,
): Promise<Listed<Shown>> {
  const { page, pages, offset } = pageOf(asked, total);
  const rows = total > 0 ? await read({ limit: perPage, offset }) : [];
  return { rows: rows.map(shown), total, page, pages };
}

/** How much waits for a person, list by list. */
export async function readDesk() {
  const [leaving, numbers, questions] = await Promise.all([
    countLeavingInTrouble(),
    countNumbersInTrouble(''),
    countQuestions('open'),
  ]);
  return { leaving, numbers, questions };
}

/** Requests to leave that stand still or are late. */
export const readLeaving = async (page: number) =>
  listed(page, await countLeavingInTrouble(), leavingInTrouble, ({ e164, code, ...row }) => ({
    ...row,
    ending: endingOf(e164),
    reason: reasonOf(code),
  }));

/** Numbers that wait for PaxFlow or are in trouble; with digits, every number that ends in them. */
export const readNumbers = async (ending: string, page: number) =>
  listed(
    page,
    await countNumbersInTrouble(ending),
    (part) => numbersInTrouble(ending, ourReasons, part),
    ({ e164, code, ...row }) => ({ ...row, ending: endingOf(e164), reason: reasonOf(code) }),
  );

const longestGlance = 160;
const glance = (text: string): string => {
  const line = hideCodes(text).replace(/\s+/g, ' ').trim();
  return line.length > longestGlance ? `${line.slice(0, longestGlance).trimEnd()}…` : line;
};

/** Questions to a person, those of the compatibility check among them. */
export const readQuestions = async (state: 'open' | 'answered', page: number) =>
  listed(
    page,
    await countQuestions(state),
    (part) => questionsByState(state, part),
    ({ message, ...row }) => ({ ...row, glance: glance(message) }),
  );

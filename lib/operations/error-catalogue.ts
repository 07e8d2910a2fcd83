import 'server-only';
import { type Explained, explainedCodes } from '@/lib/domain/explained-codes';
import { explainedMessages } from '@/lib/domain/explained-messages';
import { metaMeanings } from '@/lib/domain/meta-meanings';
import { isRefusalCode, type RefusalCode, type RefusalEntry, refusals } from '@/lib/domain/refusals';
import { waitWords } from '@/lib/domain/wait-words';
import { type RefusalRow, refusalRows } from '@/lib/whatsapp/refusal-rows';
import type { MetaVerb } from '@/lib/whatsapp/types';

/** One code, or one message without a code, and what it means for the reader. */
export type ErrorEntry = Explained & {
  code: RefusalRow['code'] | null;
  subcode: number | null;
  /** What Meta means by the code, or what the reader sees where there is none. */
  meaning: string | null;
  /** On which occasion, where the code means different things on different ones. */
  when: string | null;
  /** Other words by which it is found. */
  words: string;
};

const occasions: Partial<Record<MetaVerb, string>> = {
  addNumber: 'while the number is added',
  requestCode: 'while a code is asked for',
  verifyCode: 'while the code is checked',
  registerNumber: 'while the number is registered',
  deregisterNumber: 'while the number is deregistered',
  sendTemplate: 'while a test message is sent',
  exchangeCode: 'on the way back from Meta’s window',
  debugToken: 'on the way back from Meta’s window',
};

/** One occasion, or none where it can happen on several. */
const occasionOf = (verbs: readonly MetaVerb[] | undefined): string | null => {
  const words = new Set((verbs ?? []).map((verb) => occasions[verb]));
  return words.size === 1 ? ([...words][0] ?? null) : null;
};

const isIn = (code: number, range: RefusalRow['code']): boolean =>
  typeof range === 'number' ? range === code : range[0] <= code && code <= range[1];

export const covers = (range: RefusalRow['code'] | null, code: number): boolean =>
  range !== null && isIn(code, range);

const rowOf = (code: number, subcode: number | null) =>
  metaMeanings.find((one) => isIn(code, one.code) && (one.subcode ?? null) === subcode);

/** What Meta means by a code, with its second number or without. */
export const meaningOf = (code: number, subcode: number | null): string | null =>
  (rowOf(code, subcode) ?? rowOf(code, null))?.meaning ?? null;

/** No clock time and no colleague is known here, so the reader is sent to the page that shows them. */
const withoutTime = (text: string): string =>
  text.replaceAll('{until}', 'the time the page shows').replaceAll('{who}', 'the page says who');

/** May it be tried again, from what the app itself does. */
function retryOf({ owner, ends }: RefusalEntry, row?: RefusalRow): string {
  if (ends.startsWith('this does not end')) return 'No, not with this number.';
  if (ends.startsWith('until ')) return `Not ${ends}.`;
  if (row?.waitMs)
    return `Yes, after ${waitWords(row.waitMs)}. ${row.again ? 'Where it can, PaxFlow tries again by itself.' : 'Trying earlier does not help.'}`;
  return owner === 'we' ? 'No. We have to act first.' : `Yes, ${withoutTime(ends)}.`;
}

const explain = (code: RefusalCode, row?: RefusalRow): Explained => {
  const entry: RefusalEntry = refusals[code];
  return {
    sentence: withoutTime(entry.sentence),
    owner: entry.owner,
    ends: withoutTime(entry.ends),
    retry: retryOf(entry, row),
    article: entry.article,
  };
};

const firstOf = (code: RefusalRow['code']): number => (typeof code === 'number' ? code : code[0]);

/** The rows the app itself reads. A row that explains nothing gives way to words about that code. */
const fromRows = (): ErrorEntry[] =>
  refusalRows
    .filter(
      (row) =>
        row.refusal !== 'meta-unexplained' ||
        !explainedCodes.some((one) => isIn(one.code, row.code) && one.subcode === row.subcode),
    )
    .map((row) => ({
      ...explain(row.refusal, row),
      code: row.code,
      subcode: row.subcode ?? null,
      meaning: meaningOf(firstOf(row.code), row.subcode ?? null),
      when: occasionOf(row.verbs),
      words: rowOf(firstOf(row.code), row.subcode ?? null)?.reads ?? '',
    }));

const fromCodes = (): ErrorEntry[] =>
  explainedCodes.map(({ code, subcode = null, ...explained }) => ({
    ...explained,
    code,
    subcode,
    meaning: meaningOf(code, subcode),
    when: null,
    words: '',
  }));

const fromMessages = (): ErrorEntry[] =>
  explainedMessages.map(({ reads, words, ...explained }) => ({
    ...explained,
    code: null,
    subcode: null,
    meaning: reads,
    when: null,
    words,
  }));

/** Refusals of our own, which no code of Meta's leads to. */
const fromOurselves = (): ErrorEntry[] => {
  const coded = new Set<string>(refusalRows.map((row) => row.refusal));
  return Object.keys(refusals)
    .filter(isRefusalCode)
    .filter((code) => !coded.has(code))
    .map((code) => ({ ...explain(code), code: null, subcode: null, meaning: null, when: null, words: '' }));
};

let catalogue: ErrorEntry[] | undefined;

/** Every code and message this app can explain, made of the very rows by which it decides. */
export const errorCatalogue = (): readonly ErrorEntry[] => {
  catalogue ??= [...fromRows(), ...fromCodes(), ...fromMessages(), ...fromOurselves()];
  return catalogue;
};

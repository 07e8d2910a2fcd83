import { lastFour } from './number-text';
import { isReference } from './reference';
import { isRefusalCode, type RefusalCode, type RefusalEntry, refusals } from './refusals';

/** What a list of the desk shows at once. */
export const perPage = 50;

/** What a reference is about: a registration, a deregistration request, or a question to a person. */
export type CaseKind = 'RG' | 'DR' | 'SR';

/** The kind of a reference; null for anything that is none. */
export function caseKind(text: string): CaseKind | null {
  const kind = text.slice(0, 2);
  return isReference(text) && (kind === 'RG' || kind === 'DR' || kind === 'SR') ? kind : null;
}

/** A number as support reads it: the reading never needs the rest, and customers name their numbers by it. */
export const endingOf = (e164: string): string => `…${lastFour(e164)}`;

/** Reasons for which PaxFlow itself has to do something. They stand first in every list. */
export const ourReasons = (Object.keys(refusals) as RefusalCode[]).filter(
  (code) => refusals[code].owner === 'we',
);

/** Why something stands still, and who acts; null where nothing is said. */
export function reasonOf(code: string | null): { sentence: string; owner: RefusalEntry['owner'] } | null {
  if (!code || !isRefusalCode(code)) return null;
  const { sentence, owner } = refusals[code];
  return {
    sentence: sentence.replace('{until}', 'the end of the wait').replace('{who}', 'a colleague'),
    owner,
  };
}

/** A page of a list: which one is shown of how many, whatever was asked for. */
export function pageOf(asked: number, total: number): { page: number; pages: number; offset: number } {
  const pages = Math.max(1, Math.ceil(total / perPage));
  const page = Math.min(Math.max(1, asked), pages);
  return { page, pages, offset: (page - 1) * perPage };
}

/** The page an address asks for; the first one for anything that is no number. */
export const pageIn = (typed: unknown): number =>
  typeof typed === 'string' && /^[1-9]\d{0,5}$/.test(typed) ? Number(typed) : 1;

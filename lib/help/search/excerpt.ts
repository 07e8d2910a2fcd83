import type { Pieces } from '@/lib/domain/help-search';
import type { Ranked } from './rank';
import type { Search } from './search-index';
import { type Term, termsIn } from './terms';

const longest = 150;
/** Characters to keep in front of a match that stands deep inside a long sentence. */
const leadIn = 40;

/** The places of a text that were found, in order and without overlaps. */
type Find = (text: string) => Term[];

const finder =
  ({ synonyms }: Search, { terms }: Ranked): Find =>
  (text) => {
    const found = termsIn(synonyms, text).filter(({ term }) => terms.has(term));
    found.sort((a, b) => a.at - b.at || b.end - a.end);
    let end = 0;
    return found.filter((one) => {
      const isFree = one.at >= end;
      if (isFree) end = one.end;
      return isFree;
    });
  };

const inPieces = (text: string, find: Find): Pieces => {
  const pieces: Pieces = [];
  let from = 0;
  for (const { at, end } of find(text)) {
    pieces.push(text.slice(from, at), text.slice(at, end));
    from = end;
  }
  return [...pieces, text.slice(from)];
};

const differentTerms = (text: string, find: Find): number => new Set(find(text).map(({ term }) => term)).size;

const sentencesIn = (line: string): string[] => line.match(/[^.!?]+(?:[.!?]+\s*|$)/g) ?? [line];

/** Cuts between words, and says with an ellipsis that it did. */
const shortened = (sentence: string, find: Find): string => {
  if (sentence.length <= longest) return sentence;
  const first = find(sentence)[0]?.at ?? 0;
  const begin = first + leadIn > longest ? sentence.indexOf(' ', first - leadIn) + 1 : 0;
  const end = sentence.lastIndexOf(' ', begin + longest);
  const cut = sentence.slice(begin, end > begin ? end : begin + longest);
  return `${begin > 0 ? '… ' : ''}${cut}${begin + cut.length < sentence.length ? ' …' : ''}`;
};

/**
 * The title of a found article, and the sentence of it that has most of what was asked: its answer in one sentence
 * unless another one has more.
 */
export const excerptOf = (search: Search, ranked: Ranked): { title: Pieces; excerpt: Pieces } => {
  const find = finder(search, ranked);
  const { title, description, lines } = ranked.article;
  let best = { sentence: description, terms: differentTerms(description, find) };
  for (const sentence of lines.flatMap(sentencesIn)) {
    const terms = differentTerms(sentence, find);
    if (terms > best.terms) best = { sentence, terms };
  }
  return { title: inPieces(title, find), excerpt: inPieces(shortened(best.sentence.trim(), find), find) };
};

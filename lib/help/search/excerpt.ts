import type { Pieces } from '@/lib/domain/help-search';
import type { Ranked } from './rank';
import type { Search, SearchArticle } from './search-index';
import { type Term, termsIn } from './terms';
import { stemOf } from './words';

const longest = 150;
/** Characters to keep in front of a match that stands deep inside a long sentence. */
const leadIn = 40;

/** The places of a text that were found, in order and without overlaps. */
type Find = (text: string) => Term[];

const finder =
  ({ synonyms }: Search, found: ReadonlySet<string>): Find =>
  (text) => {
    const places = termsIn(synonyms, text).filter(({ term }) => found.has(term));
    places.sort((a, b) => a.at - b.at || b.end - a.end);
    let end = 0;
    return places.filter((one) => {
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

const sentencesIn = (line: string): string[] => line.match(/[^.!?]+(?:[.!?]+\s*|$)/g) ?? [line];

/** Each word counts once, in whatever form it stands there. */
const isAnyForm = (term: string): boolean => stemOf(term) === term;

/** The sentences of an article with their terms, worked out when it is first found. */
const sentencesOf = ({ sentences, synonyms }: Search, { id, description, lines }: SearchArticle) => {
  const before = sentences.get(id);
  if (before) return before;
  const made = [description, ...lines.flatMap(sentencesIn)].map((text) => ({
    text: text.trim(),
    terms: [...new Set(termsIn(synonyms, text).map(({ term }) => term))].filter(isAnyForm),
  }));
  sentences.set(id, made);
  return made;
};

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
export const excerptOf = (search: Search, { article, terms }: Ranked): { title: Pieces; excerpt: Pieces } => {
  const found = new Set([...terms, ...terms.map(stemOf)]);
  const find = finder(search, found);
  let best = { text: article.description, matches: -1 };
  for (const { text, terms: own } of sentencesOf(search, article)) {
    const matches = own.filter((term) => found.has(term)).length;
    if (matches > best.matches) best = { text, matches };
  }
  return { title: inPieces(article.title, find), excerpt: inPieces(shortened(best.text, find), find) };
};

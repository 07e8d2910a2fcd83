import MiniSearch, { type AsPlainObject, type Options } from 'minisearch';
import { stopWords } from './stop-words';
import { linkSynonyms, type Synonyms } from './synonyms';
import { termsIn } from './terms';
import { tuning } from './tuning';
import { stemOf, wordsIn } from './words';

/** What the search knows of an article. */
export type SearchArticle = {
  id: string;
  title: string;
  description: string;
  /** The title of its collection. */
  collection: string;
  headings: string[];
  keywords: string[];
  lines: string[];
};

type Content = {
  articles: SearchArticle[];
  synonyms: string[][];
  /** Ids of the articles to show where nothing was found. */
  popular: string[];
};

/** All that a search needs, as it is kept beside the build. */
export type SearchFile = Content & { index: AsPlainObject };

export type Search = {
  index: MiniSearch<SearchArticle>;
  articles: ReadonlyMap<string, SearchArticle>;
  synonyms: Synonyms;
  popular: readonly string[];
  /** Every word of the articles with the number of articles it stands in, and every word of the synonyms. */
  words: ReadonlyMap<string, number>;
  stems: ReadonlySet<string>;
  /** The sentences of the articles found so far, by id. */
  sentences: Map<string, Sentence[]>;
};

/** A sentence and its terms. */
export type Sentence = { text: string; terms: string[] };

const optionsWith = (synonyms: Synonyms): Options<SearchArticle> => ({
  fields: Object.keys(tuning.boosts),
  extractField: (article, field) => {
    const value: unknown = field === 'text' ? article.lines : article[field as keyof SearchArticle];
    return Array.isArray(value) ? value.join('\n') : String(value);
  },
  tokenize: (text) => termsIn(synonyms, text).map(({ term }) => term),
  processTerm: (term) => term,
});

/** Builds the index over all articles. Happens with the build of the app, never while somebody waits. */
export const makeSearchFile = (content: Content): SearchFile => {
  const index = new MiniSearch(optionsWith(linkSynonyms(content.synonyms)));
  index.addAll(content.articles);
  return { ...content, index: index.toJSON() };
};

const wordsOf = (texts: readonly string[]): Set<string> =>
  new Set(
    texts
      .flatMap((text) => wordsIn(text))
      .map(({ word }) => word)
      .filter((word) => !stopWords.has(word)),
  );

const countWords = (articles: readonly SearchArticle[], synonyms: readonly string[][]) => {
  const words = new Map([...wordsOf(synonyms.flat())].map((word) => [word, 0]));
  for (const { title, description, headings, keywords, lines } of articles)
    for (const word of wordsOf([title, description, ...headings, ...keywords, ...lines]))
      words.set(word, (words.get(word) ?? 0) + 1);
  return words;
};

/** Makes a kept index ready to answer. */
export const openSearch = ({ articles, synonyms, popular, index }: SearchFile): Search => {
  const linked = linkSynonyms(synonyms);
  const words = countWords(articles, synonyms);
  return {
    index: MiniSearch.loadJS(index, optionsWith(linked)),
    articles: new Map(articles.map((article) => [article.id, article])),
    synonyms: linked,
    popular,
    words,
    stems: new Set([...words.keys()].map(stemOf)),
    sentences: new Map(),
  };
};

import { z } from 'zod';
import { bounds } from './tuning';
import { stemOf, wordsIn } from './words';

/** A way to say a thing, as the stems of its words, and the term that stands for the thing. */
type Phrase = { stems: string[]; term: string };

/** The phrases that begin with each stem, the longest first. */
export type Synonyms = ReadonlyMap<string, readonly Phrase[]>;

const phrase = z
  .string({ error: 'write each way to say it as text' })
  .refine((text) => wordsIn(text).length > 0, { error: 'remove the empty text' })
  .refine((text) => wordsIn(text).length <= bounds.wordsInSynonym, {
    error: `use at most ${bounds.wordsInSynonym} words for each way to say it`,
  });

const fileSchema = z.strictObject(
  {
    groups: z.array(
      z
        .array(phrase, { error: 'write each group as a list' })
        .min(2, { error: 'a group needs at least two ways to say it' })
        .max(bounds.synonymsInGroup, { error: `use at most ${bounds.synonymsInGroup} in one group` }),
      { error: 'list the groups' },
    ),
  },
  { error: 'write one object with "groups"' },
);

/** Every word counts, so that "sign in" is not "sign". */
const stemsOf = (text: string): string[] => wordsIn(text).map(({ word }) => stemOf(word));

const repeated = (groups: readonly string[][]): string[] => {
  const seen = new Map<string, string>();
  return groups.flat().flatMap((text) => {
    const key = stemsOf(text).join(' ');
    const earlier = seen.get(key);
    seen.set(key, text);
    return earlier === undefined ? [] : [`"${text}" stands there already, as "${earlier}"`];
  });
};

/**
 * Reads `content/help/synonyms.json`, a reviewed list of groups that mean the same to a reader. Throws one error with
 * every fault in plain words, each line beginning with `name`.
 */
export const parseSynonyms = (name: string, value: unknown): string[][] => {
  const result = fileSchema.safeParse(value);
  const faults = result.success
    ? repeated(result.data.groups)
    : result.error.issues.map(({ path, message }) => [...path, message].join(': '));
  if (!result.success || faults.length > 0)
    throw new Error(faults.map((fault) => `${name}: ${fault}`).join('\n'));
  return result.data.groups;
};

/** One term for each group; the space keeps it apart from every word. */
export const linkSynonyms = (groups: readonly string[][]): Synonyms => {
  const linked = new Map<string, Phrase[]>();
  for (const [i, group] of groups.entries())
    for (const text of group) {
      const stems = stemsOf(text);
      const [first = ''] = stems;
      linked.set(first, [...(linked.get(first) ?? []), { stems, term: `synonym ${i}` }]);
    }
  for (const phrases of linked.values()) phrases.sort((a, b) => b.stems.length - a.stems.length);
  return linked;
};

/** The synonyms that stand in a text, the longest at each place: the term, the first word's place, how many words. */
export const synonymsIn = (synonyms: Synonyms, words: readonly string[]) => {
  const stems = words.map(stemOf);
  const found: { term: string; first: number; count: number }[] = [];
  for (let first = 0; first < stems.length; first++) {
    const phrase = synonyms
      .get(stems[first] ?? '')
      ?.find((one) => one.stems.every((stem, i) => stems[first + i] === stem));
    if (!phrase) continue;
    const count = phrase.stems.length;
    found.push({ term: phrase.term, first, count });
    first += count - 1;
  }
  return found;
};

import { bounds } from './tuning';

const width = bounds.spelledLength + 1;
/** Three rows of the table, kept: this runs for thousands of words in one query. */
const rows = [0, 1, 2].map(() => new Uint8Array(width)) as [Uint8Array, Uint8Array, Uint8Array];
const at = (row: Uint8Array, i: number): number => row[i] as number;

/**
 * In how many places two words differ: a letter more, less, other, or two neighbours swapped. Answers `limit` + 1 as
 * soon as it is more than `limit`, so that unlike words cost little. Longer words than the bound are not compared.
 */
export function differences(a: string, b: string, limit: number): number {
  const many = limit + 1;
  if (Math.max(a.length, b.length) >= width || Math.abs(a.length - b.length) > limit) return many;
  let [before, above, row] = rows;
  for (let j = 0; j <= b.length; j++) above[j] = j;
  for (let i = 1; i <= a.length; i++) {
    row[0] = i;
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const isSame = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = at(above, j - 1) + (isSame ? 0 : 1);
      cost = Math.min(cost, at(above, j) + 1, at(row, j - 1) + 1);
      if (
        i > 1 &&
        j > 1 &&
        a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1)
      )
        cost = Math.min(cost, at(before, j - 2) + 1);
      row[j] = cost;
      least = Math.min(least, cost);
    }
    if (least > limit) return many;
    [before, above, row] = [above, row, before];
  }
  return Math.min(at(above, b.length), many);
}

export type Spelling = { word: string; differences: number };

/**
 * The words of the articles that are spelled most like `word`: the fewest differences first, then those that stand
 * in the most articles.
 * @param words each word with the number of articles it stands in
 */
export const nearest = (
  words: ReadonlyMap<string, number>,
  word: string,
  { limit, count }: { limit: number; count: number },
): Spelling[] => {
  if (limit === 0) return [];
  const found: (Spelling & { articles: number })[] = [];
  for (const [other, articles] of words) {
    const apart = differences(word, other, limit);
    if (apart <= limit) found.push({ word: other, differences: apart, articles });
  }
  return found
    .sort((a, b) => a.differences - b.differences || b.articles - a.articles)
    .slice(0, count)
    .map((spelling) => ({ word: spelling.word, differences: spelling.differences }));
};

/**
 * How well a search finds, by kind of query.
 * @typedef {{ query: string, kind: string, expects: string[] }} Asked `expects` lists every article that would do
 * @typedef {{ queries: number, recallAt1: number, recallAt3: number, meanReciprocalRank: number }} Quality
 */

/** @param {readonly number[]} ranks 1 is the first place, 0 is not found @returns {Quality} */
const qualityOf = (ranks) => {
  const share = (/** @type {number} */ total) => (ranks.length === 0 ? 0 : total / ranks.length);
  return {
    queries: ranks.length,
    recallAt1: share(ranks.filter((rank) => rank === 1).length),
    recallAt3: share(ranks.filter((rank) => rank >= 1 && rank <= 3).length),
    meanReciprocalRank: share(ranks.reduce((sum, rank) => sum + (rank > 0 ? 1 / rank : 0), 0)),
  };
};

/**
 * Asks every query and compares with what was expected.
 * @param {readonly Asked[]} asked
 * @param {(query: string) => readonly string[]} find the ids of the articles found, best first
 * @returns {{ all: Quality, kinds: Map<string, Quality>, misses: { query: string, kind: string, rank: number, found: string[] }[] }}
 */
export function measureQuality(asked, find) {
  const answers = asked.map(({ query, kind, expects }) => {
    const found = find(query);
    return { query, kind, rank: found.findIndex((id) => expects.includes(id)) + 1, found: found.slice(0, 3) };
  });
  const kinds = [...new Set(asked.map(({ kind }) => kind))];
  const ranksOf = (/** @type {string} */ kind) =>
    answers.filter((answer) => answer.kind === kind).map(({ rank }) => rank);
  return {
    all: qualityOf(answers.map(({ rank }) => rank)),
    kinds: new Map(kinds.map((kind) => [kind, qualityOf(ranksOf(kind))])),
    misses: answers.filter(({ rank }) => rank !== 1),
  };
}

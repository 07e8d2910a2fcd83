const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'] as const;

/** A small count in words: "two". Larger ones stay digits. */
export const inWords = (count: number): string => words[count] ?? String(count);

/** A count with its noun, as a sentence begins: "Two tries", "One try". */
export const counted = (count: number, one: string, many: string): string => {
  const word = inWords(count);
  return `${word.charAt(0).toUpperCase()}${word.slice(1)} ${count === 1 ? one : many}`;
};

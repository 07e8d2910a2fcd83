/** What stands behind the question mark of an address, as a page receives it. */
export type Query = Record<string, string | string[] | undefined>;

/** More than any form of ours sends; the rest of a flood is not looked at. */
const mostValues = 50;
const longestValue = 300;

/** Every value of one name, bounded in number and length. */
export const listIn = (query: Query, name: string): string[] => {
  const value = Object.hasOwn(query, name) ? query[name] : undefined;
  const list = value === undefined ? [] : Array.isArray(value) ? value : [value];
  return list.slice(0, mostValues).map((one) => one.slice(0, longestValue).trim());
};

/** The first value of one name; empty where there is none. */
export const textIn = (query: Query, name: string): string => listIn(query, name)[0] ?? '';

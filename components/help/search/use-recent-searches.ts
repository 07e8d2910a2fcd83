import { useState } from 'react';
import { keep, readKept } from './kept';

const name = 'help-searches';
const most = 5;

const readRecent = (): string[] => {
  try {
    const kept: unknown = JSON.parse(readKept(name) ?? '[]');
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string').slice(0, most) : [];
  } catch {
    return [];
  }
};

/** Numbers, codes and PINs are not left behind in a browser. */
const mayBeSecret = (query: string): boolean => (query.match(/\d/g) ?? []).length > 3;

/** The last few searches that led somewhere, kept in this browser only and gone when the reader says so. */
export const useRecentSearches = () => {
  const [recent, setRecent] = useState(readRecent);
  const set = (searches: string[]) => {
    setRecent(searches);
    keep(name, searches.length > 0 ? JSON.stringify(searches) : null);
  };
  return {
    recent,
    remember: (query: string) => {
      if (query && !mayBeSecret(query))
        set([query, ...readRecent().filter((one) => one !== query)].slice(0, most));
    },
    forget: () => set([]),
  };
};

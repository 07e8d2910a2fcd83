import 'server-only';
import type { Route } from 'next';

const paged = (path: string, query: Record<string, string>, page: number): Route => {
  const all = new URLSearchParams({ ...query, ...(page > 1 ? { page: String(page) } : {}) });
  return (all.size > 0 ? `${path}?${all}` : path) as Route;
};

/** The addresses of the desk. Apart from `lib/paths.ts`, which is in scripts that everybody gets. */
export const deskPaths = {
  desk: '/desk' as Route,
  leaving: (page = 1): Route => paged('/desk/leaving', {}, page),
  /** Numbers in trouble, or all that end in these digits. */
  numbers: (ending = '', page = 1): Route => paged('/desk/numbers', ending ? { ending } : {}, page),
  questions: (show: 'open' | 'answered' = 'open', page = 1): Route =>
    paged('/desk/questions', show === 'answered' ? { show } : {}, page),
  help: (days: number): Route => paged('/desk/help', { days: String(days) }, 1),
  /** Everything about one reference: a number's, a request's or a question's. */
  story: (reference: string): Route => `/desk/${reference}` as Route,
} as const;

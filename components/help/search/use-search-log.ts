import { type RefObject, useEffect, useRef } from 'react';
import { paths } from '@/lib/paths';

/** The query whose answer is on the screen and not counted yet. */
type Open = RefObject<string | null>;

const settle = (open: Open, chosen: string | null): void => {
  const query = open.current;
  open.current = null;
  if (query) navigator.sendBeacon(paths.searches, JSON.stringify({ query, chosen }));
};

/**
 * Counts each search once, when it comes to rest: an article was opened, or the reader left it. Says nothing of who.
 * @param shown the query whose answer is on the screen; null when none is; undefined while one is on its way
 */
export const useSearchLog = (shown: string | null | undefined) => {
  const open: Open = useRef(null);
  useEffect(() => {
    if (shown === null) settle(open, null);
    else if (shown) open.current = shown;
  }, [shown]);
  useEffect(() => {
    const leave = () => settle(open, null);
    addEventListener('pagehide', leave);
    return () => removeEventListener('pagehide', leave);
  }, []);
  return {
    chose: (article: string) => settle(open, article),
    /** The search page counts this one. */
    passOn: () => {
      open.current = null;
    },
  };
};

'use client';

import { useEffect } from 'react';

const mark = 'Error: ';
const unmarked = () => (document.title.startsWith(mark) ? document.title.slice(mark.length) : document.title);

/**
 * While `isOn`, the page's title starts with "Error: ", the first thing a screen reader says. It watches the
 * title, because the framework may write it again after the page has come alive.
 */
export const useErrorTitle = (isOn: boolean): void => {
  useEffect(() => {
    if (!isOn) return;
    const keep = () => {
      if (!document.title.startsWith(mark)) document.title = mark + document.title;
    };
    keep();
    const watch = new MutationObserver(keep);
    watch.observe(document.head, { childList: true, subtree: true, characterData: true });
    return () => {
      watch.disconnect();
      document.title = unmarked();
    };
  }, [isOn]);
};

'use client';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { searchAsker } from './ask-search';
import { readKept, withoutSlash } from './kept';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;

/** Ctrl/Cmd-K anywhere, or `/` outside of fields unless the reader switched it off. Rule: WCAG 2.1.4. */
const opensSearch = ({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean => {
  if (altKey) return false;
  if (ctrlKey || metaKey) return key === 'k';
  return key === '/' && !isTyping(target) && !readKept(withoutSlash);
};

/**
 * All that an article carries of the live search: waits for the first sign of intent, then fetches the rest. What is
 * typed meanwhile stays in the field and is asked for at once.
 */
export function SearchStarter({ address }: { address: string }) {
  const place = useRef<HTMLSpanElement>(null);
  const [live, setLive] = useState<ReactNode>();

  useEffect(() => {
    const form = place.current?.closest('form');
    const input = form?.querySelector('input');
    if (!form || !input) return;
    const asker = searchAsker(address);
    const signs = ['focusin', 'pointerover', 'input'];
    const stopWaiting = () => {
      for (const sign of signs) form.removeEventListener(sign, wake);
    };
    let isLoading = false;
    const wake = async () => {
      const query = input.value.trim();
      if (query && document.activeElement === input) asker.ask(query).catch(() => undefined);
      if (isLoading) return;
      isLoading = true;
      try {
        const { LiveSearch } = await import('./live-search');
        stopWaiting();
        setLive(<LiveSearch input={input} asker={asker} />);
      } catch {
        // Off the net: the form still works, and the next sign tries again.
        isLoading = false;
      }
    };
    const onKey = (event: KeyboardEvent) => {
      // Not shown: the page has a search of its own.
      if (!input.offsetParent || !opensSearch(event)) return;
      event.preventDefault();
      input.focus();
      input.select();
    };
    for (const sign of signs) form.addEventListener(sign, wake);
    document.addEventListener('keydown', onKey);
    if (document.activeElement === input) wake();
    return () => {
      stopWaiting();
      document.removeEventListener('keydown', onKey);
    };
  }, [address]);

  return live ?? <span ref={place} hidden />;
}

'use client';
import { useEffect, useRef } from 'react';

const letters = 'abcdefghijklmnopqrstuvwxyz234567';

const freshKey = () => [...crypto.getRandomValues(new Uint8Array(26))].map((b) => letters[b % 32]).join('');

/** What the reader searched for right before, when they came from the search page. */
const searchBefore = () => {
  const { currentEntry, entries } = window.navigation ?? {};
  const before = entries?.call(window.navigation)[(currentEntry?.index ?? 0) - 1]?.url ?? document.referrer;
  const url = URL.canParse(before) ? new URL(before) : null;
  const isSearch = url?.origin === location.origin && url.pathname === '/help/search';
  return (isSearch && url.searchParams.get('q')) || '';
};

/**
 * Two fields only the browser can fill, because an article is one file for all its readers: a form key, and the search
 * that led here. Without scripts they stay empty and the answer is counted as it comes.
 */
export const WhatTheBrowserKnows = () => {
  const key = useRef<HTMLInputElement>(null);
  const query = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (key.current) key.current.value ||= freshKey();
    if (query.current) query.current.value ||= searchBefore();
  }, []);
  return (
    <>
      <input ref={key} type="hidden" name="key" defaultValue="" />
      <input ref={query} type="hidden" name="query" defaultValue="" />
    </>
  );
};

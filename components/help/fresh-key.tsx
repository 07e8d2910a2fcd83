'use client';

import { useEffect, useRef } from 'react';

/**
 * A form key made in the browser: an article is one file for all its readers, so the server cannot print a new
 * key into it. Without scripts it stays empty and the answer is counted as it comes.
 */
export const FreshKey = () => {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!field.current || field.current.value) return;
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    field.current.value = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  }, []);
  return <input ref={field} type="hidden" name="key" defaultValue="" />;
};

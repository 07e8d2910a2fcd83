'use client';
import { type ReactNode, useEffect, useState } from 'react';
import { signedInHint } from '@/lib/domain/signed-in-hint';

/**
 * The reader's own box beside an article. The article is one static file for everybody, so this looks for the hint that
 * somebody is signed in; the rest is a script that only those readers fetch.
 */
export const WhereYouStand = () => {
  const [box, setBox] = useState<ReactNode>(null);
  useEffect(() => {
    if (!document.cookie.includes(signedInHint)) return;
    let isHere = true;
    void import('./personal-box').then(async ({ readPersonalBox }) => {
      const read = await readPersonalBox();
      if (isHere) setBox(read);
    });
    return () => {
      isHere = false;
    };
  }, []);
  return box;
};

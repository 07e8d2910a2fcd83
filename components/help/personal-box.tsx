'use client';
import type { Route } from 'next';
import Link from 'next/link';
import { type ReactNode, useState } from 'react';
import { keepClear } from '@/components/ui/keep-clear';
import type { WhereYouStand } from '@/lib/domain/where-you-stand';
import { paths } from '@/lib/paths';

const closedKey = 'paxflow.closed-box';

/** Asks where the reader's number stands. Nothing to say, or no answer, is no box: the article does without. */
export async function readPersonalBox(): Promise<ReactNode> {
  try {
    const answer = await fetch(paths.whereYouStand, { headers: { accept: 'application/json' } });
    if (answer.status !== 200) return null;
    const stand = (await answer.json()) as WhereYouStand;
    return sessionStorage.getItem(closedKey) === stand.words ? null : <PersonalBox {...stand} />;
  } catch {
    return null;
  }
}

/**
 * Pinned to the bottom edge: it comes after the article is drawn, and nowhere else could it come without pushing the
 * text away or holding a place free for readers who have no number. Closed, it stays away until it has other news.
 */
function PersonalBox({ words, act, href }: WhereYouStand) {
  const [isClosed, setClosed] = useState(false);
  const close = () => {
    sessionStorage.setItem(closedKey, words);
    setClosed(true);
  };

  if (isClosed) return null;
  return (
    <section
      ref={keepClear}
      aria-label="Where your number stands"
      className="fixed inset-x-0 bottom-0 z-10 border-t-2 border-accent bg-accent-soft print:hidden"
    >
      <div className="mx-auto flex max-w-wide items-center gap-x-6 px-4 py-2 sm:px-6">
        <p className="mb-0 flex grow flex-wrap items-center gap-x-4 leading-snug max-sm:text-small">
          <span>
            <span className="block text-small text-ink-soft">Only you see this</span>
            {words}
          </span>
          <Link href={href as Route} prefetch={false} className={`${target} font-semibold`}>
            {act}
          </Link>
        </p>
        <button type="button" onClick={close} className={`${target} flex-none underline underline-offset-4`}>
          Close
        </button>
      </div>
    </section>
  );
}

const target = 'inline-flex min-h-11 items-center';

'use client';

import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { copyFile, copyLink } from './copy';
import { markCurrentHeading } from './mark-current-heading';

const copyIcon =
  'absolute end-0 -top-1.5 inline-flex size-11 items-center justify-center rounded-control text-ink-soft hover:text-accent print:hidden';
const chain = 'M10 14a4 4 0 0 0 6 0l4-4a4 4 0 0 0-6-6l-1 1m1 5a4 4 0 0 0-6 0l-4 4a4 4 0 0 0 6 6l1-1';
const tick = 'm4 13 5 5L20 6';

const CopyIcon = ({ isDone }: { isDone: boolean }) => (
  <svg
    aria-hidden="true"
    viewBox="0 0 24 24"
    className="size-5"
    fill="none"
    stroke="currentColor"
    strokeWidth="2"
  >
    <path d={isDone ? tick : chain} />
  </svg>
);

type Section = { element: Element; id: string; name: string };

const sectionsOnPage = (): Section[] =>
  [...document.querySelectorAll<HTMLElement>('[data-section]')].map((element) => ({
    element,
    id: element.dataset.section ?? '',
    name: element.textContent ?? '',
  }));

/**
 * All that scripts add to an article, in one small file: they mark the current section in the contents, put a
 * button that copies the link beside each heading, and copy the whole text. Without them the link remains.
 */
export const ArticleTools = ({ markdown }: { markdown: string }) => {
  const [sections, setSections] = useState<Section[] | null>(null);
  const [copied, setCopied] = useState('');
  const [said, setSaid] = useState('');

  useEffect(() => {
    // What is printed names whole addresses, which a page built ahead may not know.
    document.documentElement.style.setProperty('--site', `"${location.origin}"`);
    if (isSecureContext) setSections(sectionsOnPage());
    return markCurrentHeading();
  }, []);

  /** Empty in between, so that a second copy is announced like the first. */
  const say = (copying: Promise<void>, done: string, what = '') => {
    setSaid('');
    setCopied('');
    copying.then(
      () => {
        setSaid(done);
        setCopied(what);
      },
      () => setSaid('Your browser did not copy it'),
    );
  };

  return (
    <div className="flex flex-wrap items-center gap-x-5 text-small print:hidden">
      <a href={markdown} type="text/markdown" className="inline-flex min-h-11 items-center">
        View as Markdown
      </a>
      <button
        type="button"
        onClick={() => say(copyFile(markdown), 'Article copied')}
        className={`min-h-11 text-accent underline hover:text-accent-strong ${sections ? '' : 'invisible'}`}
      >
        Copy as Markdown
      </button>
      <span role="status">{said}</span>
      {sections?.map(({ element, id, name }) =>
        createPortal(
          <button
            type="button"
            aria-label={`Copy the link to “${name}”`}
            onClick={() => say(copyLink(id), 'Link copied', id)}
            className={copyIcon}
          >
            <CopyIcon isDone={copied === id} />
          </button>,
          element,
          id,
        ),
      )}
    </div>
  );
};

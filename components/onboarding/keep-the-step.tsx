'use client';
import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { type FormEvent, type MouseEvent, type ReactNode, useRef } from 'react';
import { paths } from '@/lib/paths';

const articleAddress = new RegExp(`^${paths.help}/[^/?#]+/[^/?#]+$`);

/**
 * Around an article beside a step: nothing in it may take the step's page away. A heading is scrolled to, another
 * article takes this one's place, everything else opens in a tab of its own.
 */
export function KeepTheStep({ children }: { children: ReactNode }) {
  const router = useRouter();
  const text = useRef<HTMLDivElement>(null);

  const follow = (event: MouseEvent<HTMLElement>) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const href = link?.getAttribute('href');
    if (!link || !href || link.target || event.metaKey || event.ctrlKey || event.shiftKey) return;
    if (href.startsWith('#')) {
      event.preventDefault();
      text.current?.querySelector(`#${CSS.escape(href.slice(1))}`)?.scrollIntoView();
    } else if (articleAddress.test(href)) {
      event.preventDefault();
      router.replace(href as Route, { scroll: false });
    } else link.target = '_blank';
  };

  const send = ({ target }: FormEvent<HTMLElement>) => {
    if (target instanceof HTMLFormElement) target.target = '_blank';
  };

  return (
    <div ref={text} onClickCapture={follow} onSubmitCapture={send} className="px-5 pt-6 pb-16 sm:px-8">
      {children}
    </div>
  );
}

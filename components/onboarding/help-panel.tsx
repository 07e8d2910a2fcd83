'use client';
import { usePathname, useRouter } from 'next/navigation';
import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { paths } from '@/lib/paths';
import { KeepTheStep } from './keep-the-step';
import { panelTitle } from './panel-heading';

/** The link that opened the panel has the focus; where a browser gives links none, it is found by its address. */
const openerOf = (pathname: string): HTMLElement | null =>
  document.activeElement instanceof HTMLAnchorElement
    ? document.activeElement
    : document.querySelector<HTMLElement>(`main a[href="${CSS.escape(pathname)}"]`);

/**
 * An article beside the step, as a sheet that covers a phone. The step stays in the page behind it, with everything
 * typed. Opening it is one entry in the history, so Close, Escape and the browser's Back do the same.
 */
export function HelpPanel({ children }: { children: ReactNode }) {
  const router = useRouter();
  // The framework keeps a panel it once filled: away from an article it must not be seen.
  const isOpen = usePathname().startsWith(`${paths.help}/`);
  const opener = useRef<HTMLElement>(null);
  const dialog = useRef<HTMLDialogElement>(null);

  // Before the title takes the focus.
  useLayoutEffect(() => {
    if (!isOpen) return;
    opener.current = openerOf(location.pathname);
    dialog.current?.showModal();
  }, [isOpen]);
  // After the panel has left the page: until then nothing behind it takes the focus.
  useEffect(() => () => opener.current?.focus(), []);

  if (!isOpen) return null;
  return (
    <dialog
      ref={dialog}
      aria-labelledby={panelTitle}
      closedby="any"
      onClose={() => router.back()}
      className="fixed inset-y-0 start-auto end-0 m-0 h-dvh max-h-none w-full max-w-full scroll-pt-20 overflow-y-auto overscroll-contain border-s border-line bg-surface text-ink backdrop:bg-ink/15 dark:backdrop:bg-sunken/40 md:w-[min(36rem,60vw)] lg:w-[min(36rem,40vw)]"
    >
      <div className="sticky top-0 z-10 flex items-center justify-between gap-4 border-b border-line bg-surface px-5 py-2 sm:px-8">
        <p className="mb-0 text-small text-ink-soft">Help. Your answers stay as they are.</p>
        <button
          type="button"
          onClick={() => dialog.current?.close()}
          className="inline-flex min-h-11 flex-none items-center rounded-control border-2 border-edge bg-surface px-5 font-semibold hover:border-ink hover:bg-sunken"
        >
          Close
        </button>
      </div>
      <KeepTheStep>{children}</KeepTheStep>
    </dialog>
  );
}

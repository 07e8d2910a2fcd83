import { type MouseEvent, type ReactNode, useEffect, useRef } from 'react';
import { cn } from '@/lib/cn';
import type { Option } from './options';

type Props = {
  listId: string;
  options: readonly Option[];
  /** The place of the option the arrow keys stand on, or -1. */
  active: number;
  onChoose: (option: Option, event: MouseEvent) => void;
  heading?: string | undefined;
  /** What can be done beside choosing. */
  children: ReactNode;
};

export const optionId = (listId: string, i: number): string => `${listId}-${i}`;

/** The focus stays in the field: pressing a line must not take it away before the line is chosen. */
const keepFocus = (event: MouseEvent) => event.preventDefault();

/** The list below the field. It lies above the page, so nothing moves when it opens. */
export const SearchPopup = ({ listId, options, active, onChoose, heading, children }: Props) => {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <div className="absolute inset-x-0 top-full z-20 mt-2 overflow-hidden rounded-panel border-2 border-edge bg-surface text-start shadow-xl">
      {heading ? <p className="mb-0 border-b border-line px-4 py-3 text-small">{heading}</p> : null}
      <div
        ref={list}
        id={listId}
        role="listbox"
        aria-label="Search results"
        className="max-h-[min(34rem,65dvh)] overflow-y-auto overscroll-contain"
      >
        {options.map((option, i) => {
          const id = optionId(listId, i);
          return (
            <a
              key={option.key}
              id={id}
              href={option.href}
              role="option"
              aria-selected={i === active}
              aria-labelledby={`${id}-title ${id}-aside`}
              tabIndex={-1}
              onMouseDown={keepFocus}
              onClick={(event) => onChoose(option, event)}
              className={cn(
                'block min-h-11 border-s-4 px-4 py-2.5 text-ink no-underline hover:bg-sunken hover:text-ink hover:no-underline',
                i === active ? 'border-accent bg-accent-soft' : 'border-transparent',
              )}
            >
              <span className="flex flex-wrap items-baseline justify-between gap-x-4">
                <span id={`${id}-title`} className="font-semibold">
                  {option.title}
                </span>
                <span id={`${id}-aside`} className="text-small text-ink-soft">
                  {option.aside}
                </span>
              </span>
              {option.excerpt ? (
                <span className="line-clamp-2 text-small text-ink-soft">{option.excerpt}</span>
              ) : null}
            </a>
          );
        })}
      </div>
      {children}
    </div>
  );
};

'use client';
import { type MouseEvent, useEffect, useEffectEvent } from 'react';
import type { SearchAsker } from './ask-search';
import { answerOptions, type Option, recentOptions } from './options';
import { PopupFooter } from './popup-footer';
import { SearchPopup } from './search-popup';
import { useAnswer } from './use-answer';
import { useCombobox } from './use-combobox';
import { useRecentSearches } from './use-recent-searches';
import { useSearchLog } from './use-search-log';
import { fill, useRested, useTyped } from './use-typed';

/** A screen reader hears the count when the typing pauses, not with each letter. */
const announceMs = 400;

const answerWords = (total: number): string => {
  if (total === 0) return 'No article found';
  return `${total === 1 ? 'One article' : `${total} articles`}. Use the arrow keys to choose.`;
};

const opensElsewhere = ({ ctrlKey, metaKey, shiftKey }: MouseEvent) => ctrlKey || metaKey || shiftKey;

type Props = { input: HTMLInputElement; asker: SearchAsker };

/** The search while typing, over a field that worked before it came. Fetched at the first sign of intent. */
export function LiveSearch({ input, asker }: Props) {
  const typed = useTyped(input);
  const { recent, remember, forget } = useRecentSearches();
  const { answer, isError, isCurrent } = useAnswer(typed, asker);
  const isEmpty = typed === '';
  const options = answer ? answerOptions(answer) : isEmpty ? recentOptions(recent) : [];
  const content = answer?.query ?? '';
  const { listId, isOpen, active, close } = useCombobox({ input, count: options.length, content });
  const log = useSearchLog(isOpen && answer ? (isCurrent ? typed : undefined) : null);

  const onSubmit = useEffectEvent(() => {
    log.passOn();
    remember(typed);
  });
  useEffect(() => {
    const submitted = () => onSubmit();
    input.form?.addEventListener('submit', submitted);
    return () => input.form?.removeEventListener('submit', submitted);
  }, [input]);

  const choose = (option: Option, event: MouseEvent) => {
    if (option.search) {
      event.preventDefault();
      fill(input, option.search);
      return;
    }
    if (option.article) log.chose(option.article);
    else log.passOn();
    remember(typed);
    if (!opensElsewhere(event)) close();
  };

  const words = isError ? 'The search does not answer. Press Enter to try the search page.' : undefined;
  const announced = useRested(
    words ?? (isOpen && answer ? answerWords(answer.total) : undefined),
    announceMs,
  );

  return (
    <>
      <p role="status" className="sr-only">
        {announced}
      </p>
      {isOpen ? (
        <SearchPopup
          listId={listId}
          options={options}
          active={active}
          onChoose={choose}
          heading={answer?.total === 0 ? 'No article speaks of that.' : undefined}
        >
          <PopupFooter onForget={isEmpty ? forget : undefined} />
        </SearchPopup>
      ) : null}
    </>
  );
}

import { useState } from 'react';
import { cn } from '@/lib/cn';
import { keep, readKept, withoutSlash } from './kept';

const button = 'inline-flex min-h-11 items-center text-small text-accent underline';

/** `/` is one letter, so whoever speaks to the computer must be able to switch it off. Rule: WCAG 2.1.4. */
const SlashSwitch = () => {
  const [isOff, setOff] = useState(() => readKept(withoutSlash) !== null);
  const change = () => {
    keep(withoutSlash, isOff ? null : 'off');
    setOff(!isOff);
  };
  return (
    <button type="button" onClick={change} className={cn(button, 'pointer-coarse:hidden')}>
      {isOff ? 'Open the search with / again' : 'Do not open the search with /'}
    </button>
  );
};

/** What can be done from the list beside choosing; reached with the Tab key. */
export const PopupFooter = ({ onForget }: { onForget?: (() => void) | undefined }) => (
  <div
    className={cn(
      'flex flex-wrap justify-between gap-x-6 border-t border-line px-4',
      !onForget && 'pointer-coarse:hidden',
    )}
  >
    {onForget ? (
      <button type="button" onClick={onForget} className={button}>
        Forget my searches
      </button>
    ) : null}
    <SlashSwitch />
  </div>
);

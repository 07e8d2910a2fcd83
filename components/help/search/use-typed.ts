import { useEffect, useRef, useState, useSyncExternalStore } from 'react';

/** What stands in a field that is not ours to render, also what stood there before we came; without outer spaces. */
export const useTyped = (input: HTMLInputElement): string =>
  useSyncExternalStore(
    (changed) => {
      input.addEventListener('input', changed);
      return () => input.removeEventListener('input', changed);
    },
    () => input.value.trim(),
  );

/** A value once it rests: the first change counts at once, quick ones after it when `ms` milliseconds were quiet. */
export const useRested = <T>(value: T, ms: number): T => {
  const [rested, setRested] = useState(value);
  const lastChange = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    const quietMs = performance.now() - lastChange.current;
    lastChange.current = performance.now();
    const timer = setTimeout(() => setRested(value), quietMs < ms ? ms : 0);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return rested;
};

/** Fills the field as if it had been typed. */
export const fill = (input: HTMLInputElement, text: string): void => {
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
};

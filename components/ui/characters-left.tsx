'use client';
import { useEffect, useState } from 'react';
import { cn } from '@/lib/cn';

type Props = { id: string; limit: number; length: number | null };

const shown = (count: number) => `${count.toLocaleString('en')} ${count === 1 ? 'character' : 'characters'}`;

const wordsFor = (limit: number, length: number | null) => {
  if (length === null) return `You can write up to ${shown(limit)}.`;
  return length > limit
    ? `You have ${shown(length - limit)} too many.`
    : `You have ${shown(limit - length)} left.`;
};

/** How much may still be written. It is read aloud only near the end, and when the typing has paused. */
export const CharactersLeft = ({ id, limit, length }: Props) => {
  const [spoken, setSpoken] = useState('');
  const words = wordsFor(limit, length);
  const isNear = length !== null && length > limit * 0.9;
  useEffect(() => {
    const pause = setTimeout(() => setSpoken(isNear ? words : ''), 1_000);
    return () => clearTimeout(pause);
  }, [words, isNear]);
  return (
    <>
      <p
        id={id}
        className={cn(
          'mt-1 mb-0 text-small tabular-nums',
          length !== null && length > limit ? 'font-semibold text-danger' : 'text-ink-soft',
        )}
      >
        {words}
      </p>
      <span role="status" className="sr-only">
        {spoken}
      </span>
    </>
  );
};

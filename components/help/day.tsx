import { dateText } from '@/lib/domain/clock-text';

/** A day such as 2026-11-22 in words, never broken between two lines. */
export const Day = ({ day }: { day: string }) => (
  <time dateTime={day} className="whitespace-nowrap">
    {dateText(new Date(day))}
  </time>
);

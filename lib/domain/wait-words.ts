const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
] as const;

const counted = (n: number, unit: string): string => `${n} ${unit}${n === 1 ? '' : 's'}`;

// Up to three days hours say more: "72 hours" is counted, "3 days" is felt.
const unitFor = (ms: number) =>
  units.find(([unit, size]) => ms >= size && ms % size === 0 && (unit !== 'day' || ms > 3 * size)) ??
  units[3];

/** A length of time as "72 hours", "5 minutes" or "30 days". */
export function waitWords(ms: number): string {
  const [unit, size] = unitFor(ms);
  return counted(Math.ceil(ms / size), unit);
}

/** A range of hours as "1 to 3 days" where it is whole days, else "36 to 60 hours". */
export function hourRangeWords(minHours: number, maxHours: number): string {
  const areDays = minHours > 0 && minHours % 24 === 0 && maxHours % 24 === 0;
  const [min, max] = areDays ? [minHours / 24, maxHours / 24] : [minHours, maxHours];
  const unit = areDays ? 'day' : 'hour';
  return min === max ? counted(max, unit) : `${min} to ${counted(max, unit)}`;
}

import { DAY, HOUR, MINUTE, SECOND } from '@/lib/clock';

const units = [
  [DAY, 'day'],
  [HOUR, 'hour'],
  [MINUTE, 'minute'],
  [SECOND, 'second'],
] as const;

/** How far the sandbox's clock is from the machine's, in words; milliseconds come in, parts of a second fall away. */
export function offsetText(offsetMs: number): string {
  let rest = Math.abs(offsetMs);
  const words: string[] = [];
  for (const [size, name] of units) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0) words.push(`${count} ${name}${count === 1 ? '' : 's'}`);
  }
  if (words.length === 0) return 'the machine’s own time';
  return `${words.join(', ')} ${offsetMs > 0 ? 'ahead of' : 'behind'} the machine’s time`;
}

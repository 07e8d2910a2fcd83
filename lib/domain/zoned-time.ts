/**
 * Local times and instants, with nothing but the language's own time zone data. Where clocks are put back a local
 * time exists twice, where they are put forward it does not exist: both times the later instant is meant, so that a
 * wait counted from it never ends too early.
 */
const hour = 3_600_000;

/** True for a name of the time zone database, such as Europe/London. */
export function isZone(zone: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+\-/]{1,63}$/.test(zone)) return false;
  try {
    return Boolean(new Intl.DateTimeFormat('en-GB', { timeZone: zone }));
  } catch {
    return false;
  }
}

/** Every zone this machine knows, the common one of the internet first. */
export const everyZone = (): string[] => [
  'UTC',
  ...Intl.supportedValuesOf('timeZone').filter((z) => z !== 'UTC'),
];

/** A zone as people read it: "Buenos Aires (America, Argentina)". */
export const zoneWords = (zone: string): string => {
  const parts = zone.replaceAll('_', ' ').split('/');
  const place = parts.pop() ?? zone;
  return parts.length > 0 && parts[0] !== 'Etc' ? `${place} (${parts.join(', ')})` : place;
};

const formats = new Map<string, Intl.DateTimeFormat>();

/** The parts of a local time, by name. */
const partsIn = (at: Date, zone: string): Record<string, string> => {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', {
      weekday: 'long',
      day: 'numeric',
      month: 'numeric',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
      timeZone: zone,
    });
    formats.set(zone, format);
  }
  return Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
};

/** How far local clocks are ahead of UTC at an instant, in milliseconds. */
function offsetAt(at: Date, zone: string): number {
  const p = partsIn(at, zone);
  const [year, month, day] = [Number(p.year), Number(p.month), Number(p.day)];
  const local = Date.UTC(year, month - 1, day, Number(p.hour), Number(p.minute), Number(p.second));
  return local - Math.floor(at.getTime() / 1000) * 1000;
}

export type LocalTime = {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
};
export type TypedInstant = { at: Date; clocks: 'once' | 'twice' | 'never' };

/** The instant of a local time, and whether local clocks showed it once, twice or never. Null for no real date. */
export function instantOf(local: LocalTime, zone: string): TypedInstant | null {
  const { year, month, day, hour: h, minute, second } = local;
  const asUtc = Date.UTC(year, month - 1, day, h, minute, second);
  const check = new Date(asUtc);
  const isReal =
    check.getUTCFullYear() === year &&
    check.getUTCMonth() === month - 1 &&
    check.getUTCDate() === day &&
    check.getUTCHours() === h &&
    check.getUTCMinutes() === minute;
  if (!isReal) return null;
  // A day on either side lies beyond any change of clocks around this time.
  const offsets = [...new Set([-24, 0, 24].map((hours) => offsetAt(new Date(asUtc + hours * hour), zone)))];
  const candidates = offsets.map((offset) => ({ at: asUtc - offset, offset }));
  const real = candidates.filter(({ at, offset }) => offsetAt(new Date(at), zone) === offset);
  const at = Math.max(...(real.length > 0 ? real : candidates).map((candidate) => candidate.at));
  return { at: new Date(at), clocks: real.length === 0 ? 'never' : real.length > 1 ? 'twice' : 'once' };
}

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);
const two = (n: number): string => String(n).padStart(2, '0');

/** The offset as people write it: "UTC", "UTC+1", "UTC-3:30". */
const offsetWords = (offsetMs: number): string => {
  const minutes = Math.round(Math.abs(offsetMs) / 60_000);
  const rest = minutes % 60;
  return minutes === 0
    ? 'UTC'
    : `UTC${offsetMs < 0 ? '-' : '+'}${Math.floor(minutes / 60)}${rest ? `:${two(rest)}` : ''}`;
};

/** The day of an instant on local clocks: "Sunday 29 March 2026". */
export function zonedDay(at: Date, zone: string): string {
  const p = partsIn(at, zone);
  return `${p.weekday} ${Number(p.day)} ${months[Number(p.month) - 1]} ${p.year}`;
}

/** An instant on local clocks: "Sunday 29 March 2026, 02:05 (UTC+1)"; in UTC itself without brackets. */
export function zonedText(at: Date, zone: string): string {
  const p = partsIn(at, zone);
  const clock = `${zonedDay(at, zone)}, ${p.hour}:${p.minute}`;
  return zone === 'UTC' ? `${clock} UTC` : `${clock} (${offsetWords(offsetAt(at, zone))})`;
}

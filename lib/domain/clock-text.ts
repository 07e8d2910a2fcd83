const parts = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: 'UTC',
});

// Put together from parts: the separators differ between versions of the language data.
const partsOf = (at: Date) =>
  Object.fromEntries(parts.formatToParts(at).map((part) => [part.type, part.value]));

/** An instant as "22 November 2026", the day as it is in UTC. Throws on a date that does not exist. */
export const dateText = (at: Date): string => {
  const p = partsOf(at);
  return `${p.day} ${p.month} ${p.year}`;
};

/**
 * An instant as "Sunday 22 November 2026, 17:40 UTC". The zone is named because the server does not know the
 * reader's: our decision, a stable honest time instead of a guessed local one.
 */
export const clockText = (at: Date): string => {
  const p = partsOf(at);
  return `${p.weekday} ${dateText(at)}, ${p.hour}:${p.minute} UTC`;
};

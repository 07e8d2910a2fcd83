import { z } from 'zod';

/** Everything no screen shows, but for line ends and tabs: the database would refuse some of it. */
const invisible = /[^\P{Cc}\n\t]/gu;

/**
 * Words of somebody's own, of at most `most` characters: line ends as one sign, without control characters.
 * A browser sends each line end as two signs and counts it as one, so the rough limit before the cleaning is double.
 * @param label the field's label as a sentence begins, such as `The note`
 */
export const freeText = (most: number, label: string) => {
  const tooLong = `${label} must be ${most.toLocaleString('en')} characters or fewer`;
  return z
    .string()
    .max(2 * most, tooLong)
    .transform((typed) => typed.replaceAll('\r\n', '\n').replace(invisible, '').trim())
    .pipe(z.string().max(most, tooLong));
};

/** The same on one line, such as the words of a search. */
export const freeLine = (most: number, label: string) =>
  freeText(most, label).transform((text) => text.replace(/\s+/g, ' '));

import { z } from 'zod';
import { caseKind } from './desk';
import { formKey } from './form-key';
import { freeText } from './free-text';

/** The forms of the desk. One schema per form, used by the browser and again by the action. */

export const longestReply = 4_000;
export const longestDeskNote = 1_000;

const reference = z
  .string()
  .max(16)
  .refine((text) => caseKind(text) !== null);
/** The person of support whom the page named as the one who looks into it; empty for nobody. */
const takenBy = z.string().regex(/^(stf_[a-z2-7]{26})?$/);

/** A reference in any letters, or the last digits of a number: only four of them travel on. */
export const findCaseSchema = z.strictObject({
  key: formKey,
  what: z
    .string()
    .max(64, 'Enter a reference, or the last digits of a number')
    .transform((typed) => {
      const text = typed.normalize('NFKC').toUpperCase().trim();
      return caseKind(text) ? text : /\p{L}/u.test(text) ? '' : text.replace(/\D/g, '').slice(-4);
    })
    .pipe(z.string().min(2, 'Enter a reference like DR-7K3F-92QX, or at least 2 last digits of a number')),
});

/** Forms with a button only, about one reference. */
export const ofCaseSchema = z.strictObject({ key: formKey, reference });
export const takeSchema = z.strictObject({ key: formKey, reference, takenBy });
export const replySchema = z.strictObject({
  key: formKey,
  reference,
  reply: freeText(longestReply, 'The answer').pipe(z.string().min(1, 'Write the answer')),
});
export const deskNoteSchema = z.strictObject({
  key: formKey,
  reference,
  note: freeText(longestDeskNote, 'The note').pipe(z.string().min(1, 'Write the note')),
  readers: z.enum(['support', 'customer'], 'Choose who reads the note'),
});

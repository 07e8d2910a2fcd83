import { z } from 'zod';
import { address } from './address';
import { askedFrom } from './asked-from';
import { formKey } from './form-key';
import { freeText } from './free-text';

export const longestMessage = 4_000;

/** A question to PaxFlow support, with where it comes from. */
export const supportQuestionSchema = z.strictObject({
  key: formKey,
  email: address,
  message: freeText(longestMessage, 'The question').pipe(z.string().min(1, 'Write your question')),
  ...askedFrom,
});
export type SupportQuestion = z.infer<typeof supportQuestionSchema>;

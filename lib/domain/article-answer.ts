import { z } from 'zod';

export const articleAnswerSchema = z.strictObject({
  /** Made by the browser; empty without scripts. */
  key: z.string().regex(/^([a-f0-9]{32})?$/),
  article: z
    .string()
    .max(96)
    .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/),
  version: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  answer: z.enum(['yes', 'no']),
});
export type ArticleAnswer = z.infer<typeof articleAnswerSchema>;

import { z } from 'zod';
import { articleId, articleVersion, askedFrom } from './asked-from';
import { formKey } from './form-key';
import { freeText } from './free-text';

const answer = z.enum(['no', 'partly', 'yes']);
export type AnswerWord = z.infer<typeof answer>;
const badAnswer = answer.exclude(['yes']);

/** The three faces, from left to right. Source: the help article PaxFlow began with. */
export const answerWords: readonly { value: AnswerWord; label: string }[] = [
  { value: 'no', label: 'No' },
  { value: 'partly', label: 'Partly' },
  { value: 'yes', label: 'Yes' },
];

export const articleAnswerSchema = z.strictObject({
  /** Made by the browser; empty without scripts. */
  key: formKey.or(z.literal('')),
  article: articleId,
  version: articleVersion,
  /** What the reader searched for before, where the browser knows it. */
  query: askedFrom.query,
  answer,
});
export type ArticleAnswer = z.infer<typeof articleAnswerSchema>;

/** Why an article did not answer the question. */
export const answerReasons = [
  { value: 'not-looked-for', label: 'It is not what I looked for' },
  { value: 'hard-to-understand', label: 'It is hard to understand' },
  { value: 'wrong-or-old', label: 'Something is wrong or out of date' },
  { value: 'steps-failed', label: 'The steps did not work' },
  { value: 'something-else', label: 'Something else' },
] as const;
type AnswerReason = (typeof answerReasons)[number]['value'];

export const longestNote = 1_000;

const reasonWords = answerReasons.map(({ value }) => value) as [AnswerReason, ...AnswerReason[]];

export const answerReasonSchema = z.strictObject({
  key: formKey,
  /** The key of the answer that this explains; whoever has it gave the answer. */
  answerKey: formKey,
  article: articleId,
  answer: badAnswer,
  version: askedFrom.version,
  query: askedFrom.query,
  reason: z.enum(reasonWords, 'Choose what was missing'),
  note: freeText(longestNote, 'The note').default(''),
});
export type AnswerReasonForm = z.infer<typeof answerReasonSchema>;

/** What the address of the page that asks why must say, beside where the reader came from. */
export const whyAddress = z.object({ key: formKey, article: articleId, answer: badAnswer });

/** The same for the page that thanks. */
export const thanksAddress = z.object({ article: articleId, answer });

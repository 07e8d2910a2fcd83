import { z } from 'zod';
import { freeLine } from './free-text';
import { isReference } from './reference';

/** An article as `<collection>/<slug>`. */
export const articleId = z
  .string()
  .max(96)
  .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/);

/** The day of an article's last change, by which answers and questions are counted. */
export const articleVersion = z.iso.date();

/** Nobody typed these, so nothing a reader wrote may be lost over them: what does not fit is left out. */
const leftOut = <S extends z.ZodType<string, string>>(schema: S) => schema.catch('' as z.output<S>);

/** Where a question comes from: what the reader looked at, searched for, and which number it is about. */
export const askedFrom = {
  article: leftOut(articleId),
  version: leftOut(articleVersion),
  query: leftOut(freeLine(120, 'The search')),
  about: leftOut(z.string().max(16).refine(isReference)),
};
const askedFromSchema = z.object(askedFrom);
export type AskedFrom = z.infer<typeof askedFromSchema>;

/** The same as a page's address says it, where the search is called `q`. */
export const askedFromAddress = ({ q, ...query }: Record<string, unknown>): AskedFrom =>
  askedFromSchema.parse({ ...query, query: q });

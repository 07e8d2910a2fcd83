import { z } from 'zod';
import { articleIdPattern, readHead, splitArticle } from './article-head.js';

export { splitArticle };

const text = (what: string) =>
  z
    .string({ error: `write ${what}` })
    .trim()
    .min(1, { error: `write ${what}` });
const day = (what: string) => z.iso.date({ error: `write ${what} as a day like 2026-11-22` });

/** What stands above every article. Order and collection are not here: `content/help/meta.json` alone has them. */
const frontmatterSchema = z
  .strictObject({
    /** The reader's question or act, as the reader would say it. */
    title: text('the title'),
    /** The whole answer in one sentence. Opens the article and is what search engines show. */
    description: text('the answer in one sentence').refine((d) => d.endsWith('.'), {
      error: 'write one whole sentence that ends with a full stop',
    }),
    author: text('who wrote it'),
    /** Last change of the text. Its answers to "did this help" are counted per this day. */
    updated: day('the last change'),
    /** Last time somebody checked the whole article against its sources. */
    reviewed: day('the last review'),
    nextReview: day('the next review'),
    sources: z
      .array(
        z
          .strictObject({
            name: text('the name of the source'),
            checked: day('when the source was checked'),
            /** The day from which the claims should be checked again; a source at Meta always has one. */
            bestBefore: day('until when the source holds').optional(),
          })
          .refine((source) => source.bestBefore !== undefined || !/Meta|WhatsApp/.test(source.name), {
            path: ['bestBefore'],
            error: 'write until when this source at Meta holds',
          }),
        { error: 'list the sources' },
      )
      .min(1, { error: 'name at least one source' }),
    /** Other words readers use for this; the search knows them, the page does not show them. */
    keywords: z.array(text('a keyword'), { error: 'list the keywords' }).default([]),
    /** Other articles, as `<collection>/<slug>`. */
    related: z.array(text('a related article'), { error: 'list the related articles' }),
    /** What this article and its headings were called before: their addresses lead here for ever. */
    redirects: z
      .strictObject({
        /** Earlier ids of the article, as `<collection>/<slug>`. */
        articles: z
          .array(
            text('an earlier address').regex(articleIdPattern, {
              error: 'write an earlier address as <collection>/<slug>',
            }),
          )
          .default([]),
        /** Earlier ids of headings, each with the present one. */
        anchors: z
          .record(
            z.string().regex(/^[a-z0-9_-]+$/, { error: 'write the earlier heading as it stood after the #' }),
            text('the present heading'),
          )
          .default({}),
      })
      .default({ articles: [], anchors: {} }),
  })
  .refine((f) => f.nextReview > f.reviewed, {
    path: ['nextReview'],
    error: 'the next review must be later than the last one',
  });

export type Frontmatter = z.infer<typeof frontmatterSchema>;

const plainWords = (issue: z.core.$ZodIssue): string => {
  const where = issue.path.join('.');
  if (issue.code === 'unrecognized_keys')
    return `does not know "${issue.keys.join('", "')}"; remove it or correct its spelling`;
  return where ? `${where}: ${issue.message}` : issue.message;
};

const headOf = (name: string, head: string): unknown => {
  try {
    return readHead(head);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : 'no reason given';
    throw new Error(`${name}: the lines between --- are not YAML: ${reason}`, { cause });
  }
};

/**
 * Reads the frontmatter of one article file. Throws one error per file that names every fault in plain words,
 * each line starting with `name`. Rule: our decision, a writer should not have to read a stack trace.
 */
export const parseFrontmatter = (name: string, file: string): Frontmatter => {
  const parts = splitArticle(file);
  if (!parts) throw new Error(`${name}: start the file with the article's facts between two lines of ---`);
  const result = frontmatterSchema.safeParse(headOf(name, parts.head));
  if (result.success) return result.data;
  throw new Error(result.error.issues.map((issue) => `${name}: ${plainWords(issue)}`).join('\n'));
};

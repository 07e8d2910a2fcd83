import { z } from 'zod';

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'use small letters, digits and hyphens' });

const contentsSchema = z.strictObject({
  collections: z.array(
    z.strictObject({
      slug,
      title: z.string().min(1),
      description: z.string().min(1),
      articles: z.array(slug).min(1),
    }),
  ),
});

export type CollectionEntry = z.infer<typeof contentsSchema>['collections'][number];

const twice = (all: readonly string[]) => all.filter((one, i) => all.indexOf(one) !== i);

const readJson = (name: string, file: string): unknown => {
  try {
    return JSON.parse(file);
  } catch (cause) {
    throw new Error(`${name}: is not JSON`, { cause });
  }
};

/** Reads `meta.json`, the whole table of contents. Throws an error that names the place and the fault. */
export const parseTableOfContents = (name: string, file: string): CollectionEntry[] => {
  const result = contentsSchema.safeParse(readJson(name, file));
  if (!result.success) {
    const lines = result.error.issues.map((issue) => `${name}: ${issue.path.join('.')}: ${issue.message}`);
    throw new Error(lines.join('\n'));
  }
  const { collections } = result.data;
  const repeated = [
    ...twice(collections.map((c) => c.slug)),
    ...twice(collections.flatMap((c) => c.articles.map((article) => `${c.slug}/${article}`))),
  ];
  if (repeated.length > 0) throw new Error(`${name}: listed twice: ${repeated.join(', ')}`);
  return collections;
};

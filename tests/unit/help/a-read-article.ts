import { parseFrontmatter } from '@/lib/help/frontmatter';
import type { Article } from '@/lib/help/read-help';
import { anArticle } from './an-article';

/** A good article as the help center knows it, except for what is given. */
export const aReadArticle = (id = 'a/one', other: Partial<Article> = {}): Article => {
  const [collection = '', slug = ''] = id.split('/');
  return { ...parseFrontmatter(`${id}.mdx`, anArticle()), collection, slug, id, anchors: [], ...other };
};

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { anArticle } from './an-article';

/** The line on which the text of `anArticle` begins. */
export const firstTextLine = anArticle().split('\n').indexOf('The text.') + 1;

/** Writes a help center of one collection `a` into `<root>/content/help`; answers that folder. */
export function aHelpCenter(root: string, files: Record<string, string>): string {
  const folder = join(root, 'content/help');
  const articles = Object.keys(files);
  const contents = { collections: [{ slug: 'a', title: 'A', description: 'About a.', articles }] };
  mkdirSync(join(folder, 'a'), { recursive: true });
  writeFileSync(join(folder, 'meta.json'), JSON.stringify(contents));
  for (const [slug, file] of Object.entries(files)) writeFileSync(join(folder, 'a', `${slug}.mdx`), file);
  return folder;
}

/** Puts a file beside the help center, such as `public/images/x.png`. */
export function aFile(root: string, path: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), '');
}

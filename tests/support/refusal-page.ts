import { readFileSync } from 'node:fs';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { type Refusal, type RefusalEntry, refusals } from '@/lib/domain/refusals';

const textOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&');

/** The addresses of an article's sections, made as the renderer makes them. */
const sectionsOf = (body: string): string[] =>
  [...body.matchAll(/^#{2,3} (.+)$/gm)].map(([, heading = '']) =>
    heading
      .trim()
      .toLowerCase()
      .replace(/[,?'’]/g, '')
      .replaceAll(' ', '-'),
  );

/** What the notice of a refusal lacks, as a customer would see it; nothing when all is there. */
export function missingOnPage(refusal: Refusal): string[] {
  const { sentence, owner, ends, article }: RefusalEntry = refusals[refusal.code];
  const html = renderToStaticMarkup(createElement(RefusalNotice, { refusal }));
  const text = textOf(html);
  const pieces = [...sentence.split('{until}'), ...ends.split('{until}')];
  const [file = '', anchor] = article.split('#');
  const body = readFileSync(`content/help/${file}.mdx`, 'utf8');
  return [
    ...pieces.filter((piece) => !text.includes(piece)).map((piece) => `does not say "${piece}"`),
    ...(text.includes(`Who acts: ${owner}`) ? [] : ['does not say who acts']),
    ...(`${sentence}${ends}`.includes('{until}') && !html.includes('<time ') ? ['shows no clock time'] : []),
    ...(html.includes(`href="/help/${article}"`) ? [] : ['does not lead to its article']),
    ...(anchor === undefined || sectionsOf(body).includes(anchor)
      ? []
      : [`${file} has no section #${anchor}`]),
  ];
}

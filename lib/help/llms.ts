import type { Article, Collection } from './read-help';

type Address = (path: string) => string;

const opening = `# PaxFlow help

> Answers about connecting a phone number to the WhatsApp Business Platform with PaxFlow, living with it, and leaving again.
`;

const line = ({ id, title, description }: Article, address: Address): string =>
  `- [${title}](${address(`/help/${id}.md`)}): ${description}`;

/** The index for programs that read: every article's Markdown with its answer, by collection. Form: llmstxt.org. */
export const llmsIndex = (collections: readonly Collection[], address: Address): string =>
  [
    opening,
    `The text of all articles in one file: ${address('/llms-full.txt')}\n`,
    ...collections.flatMap(({ title, description, articles }) => [
      `## ${title}\n\n${description}\n`,
      `${articles.map((article) => line(article, address)).join('\n')}\n`,
    ]),
  ].join('\n');

/** Every article's Markdown in one file, in reading order. */
export const llmsFull = (articles: readonly string[]): string => [opening, ...articles].join('\n\n');

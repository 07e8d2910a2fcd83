import type { Metadata, Route } from 'next';
import type { Query } from '@/lib/domain/query';
import { env } from '@/lib/env';

/** The whole address of a page of ours, for links that are passed on or printed. */
export const wholeAddress = (path: Route): string => new URL(path, env().appUrl).href;

type Tool = { path: Route; title: string; description: string };

/** Search engines keep the bare page only: its answers are countless and belong to whoever asked. */
export const toolMetadata = (
  { path, title, description }: Tool,
  query: Query,
  state: 'unasked' | 'asked' | 'wrong',
): Metadata => ({
  title: { unasked: title, asked: `Your answer - ${title}`, wrong: `Error: ${title}` }[state],
  description,
  alternates: { canonical: wholeAddress(path) },
  ...(Object.keys(query).length > 0 ? { robots: { index: false } } : {}),
});

import type { Metadata } from 'next';
import { connection } from 'next/server';
import { MissingArticle } from '@/components/help/missing-article';
import { answerNotFound } from '@/lib/answer-status';
import { askedWords } from '@/lib/help/asked-words';
import { suggestArticles } from '@/lib/operations/help-search';

export const metadata: Metadata = { title: 'Page not found', robots: { index: false } };

/** Every address below /help that nothing else answers. Never stored: anybody can make up more of them. */
export default async function MissingHelpPage({ params }: PageProps<'/help/[...asked]'>) {
  await connection();
  answerNotFound();
  const words = askedWords((await params).asked);
  return <MissingArticle asked={words} found={await suggestArticles(words, 5)} />;
}

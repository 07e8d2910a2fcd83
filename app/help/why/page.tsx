import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { ContactOffer } from '@/components/help/contact-offer';
import { BackLink } from '@/components/ui/back-link';
import { whyAddress } from '@/lib/domain/article-answer';
import { askedFromAddress } from '@/lib/domain/asked-from';
import { freshState } from '@/lib/forms/form-state';
import { listArticles } from '@/lib/help/articles';
import { newFormKey } from '@/lib/ids';
import { paths } from '@/lib/paths';
import { WhyForm } from './why-form';

export const metadata: Metadata = { title: 'What was missing?', robots: { index: false } };

/** Asks why an article did not answer the question. The answer itself is counted already. */
export default async function WhyPage({ searchParams }: PageProps<'/help/why'>) {
  await headers();
  const address = await searchParams;
  const from = askedFromAddress(address);
  const answer = whyAddress.safeParse(address);
  const article = listArticles().find(({ id }) => id === from.article);
  if (!answer.success || !article) notFound();

  return (
    <div className="max-w-narrow">
      <BackLink href={paths.article(article.id)}>Back to the article</BackLink>
      <WhyForm
        initial={freshState(newFormKey())}
        title={article.title}
        answer={answer.data}
        version={from.version}
        query={from.query}
      />
      <ContactOffer title="Still need the answer?" from={from} />
    </div>
  );
}

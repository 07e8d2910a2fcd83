import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { ContactOffer } from '@/components/help/contact-offer';
import { listArticles } from '@/lib/help/articles';
import { paths } from '@/lib/paths';

export const metadata: Metadata = { title: 'Thank you', robots: { index: false } };

const querySchema = z.strictObject({ article: z.string().max(200), answer: z.enum(['yes', 'no']) });

export default async function ThanksPage({ searchParams }: PageProps<'/help/thanks'>) {
  const query = querySchema.safeParse(await searchParams);
  const article = query.success ? listArticles().find(({ id }) => id === query.data.article) : undefined;
  if (!query.success || !article) notFound();

  return (
    <div className="max-w-narrow">
      <h1>Thank you</h1>
      {query.data.answer === 'yes' ? (
        <p>We are glad that "{article.title}" answered your question.</p>
      ) : (
        <>
          <p>
            We have counted that "{article.title}" did not answer your question. We use this to make it
            better.
          </p>
          <p>You still need an answer, so ask a person, or look through the other articles.</p>
          <ContactOffer about={article.title} />
        </>
      )}
      <ul className="mt-8">
        <li>
          <Link href={paths.article(article.id)} prefetch={false}>
            Go back to the article
          </Link>
        </li>
        <li>
          <Link href={paths.help} prefetch={false}>
            Look through the other articles
          </Link>
        </li>
      </ul>
    </div>
  );
}

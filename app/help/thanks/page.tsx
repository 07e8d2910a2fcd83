import type { Metadata } from 'next';
import { headers } from 'next/headers';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { ContactOffer } from '@/components/help/contact-offer';
import { thanksAddress } from '@/lib/domain/article-answer';
import { askedFromAddress } from '@/lib/domain/asked-from';
import { listArticles } from '@/lib/help/articles';
import { paths } from '@/lib/paths';

export const metadata: Metadata = { title: 'Thank you', robots: { index: false } };

export default async function ThanksPage({ searchParams }: PageProps<'/help/thanks'>) {
  await headers();
  const address = await searchParams;
  const from = askedFromAddress(address);
  const thanks = thanksAddress.safeParse(address);
  const article = listArticles().find(({ id }) => id === from.article);
  if (!thanks.success || !article) notFound();

  return (
    <div className="max-w-narrow">
      <h1>Thank you</h1>
      {thanks.data.answer === 'yes' ? (
        <p>We are glad that “{article.title}” answered your question.</p>
      ) : (
        <>
          <p>We use what you told us to make “{article.title}” better.</p>
          <ContactOffer title="Still need the answer?" from={from} />
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

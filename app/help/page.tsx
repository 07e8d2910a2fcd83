import type { Metadata } from 'next';
import Link from 'next/link';
import { ArticleList } from '@/components/help/article-list';
import { listCollections } from '@/lib/help/articles';
import { paths } from '@/lib/paths';
import { addressOf } from '@/lib/site-address';

export const metadata: Metadata = {
  title: { absolute: 'PaxFlow help' },
  description: 'Answers about connecting a phone number to WhatsApp with PaxFlow, and about leaving again.',
};

export default function HelpPage() {
  return (
    <>
      <link rel="canonical" href={addressOf(paths.help)} />
      <h1 className="mb-3">Help</h1>
      <p className="max-w-narrow text-lead text-ink-soft">
        Short answers about connecting a number to WhatsApp with PaxFlow, living with it, and leaving again.
      </p>
      {listCollections().map(({ slug, title, description, articles }) => (
        <section
          key={slug}
          aria-labelledby={slug}
          className="mt-10 grid gap-x-12 gap-y-4 border-t border-line pt-8 lg:grid-cols-[16rem_minmax(0,1fr)]"
        >
          <div>
            <h2 id={slug} className="mt-0 mb-2">
              <Link
                href={paths.collection(slug)}
                prefetch={false}
                className="-my-2 inline-block py-2 text-ink no-underline hover:text-ink hover:underline"
              >
                {title}
              </Link>
            </h2>
            <p className="mb-0 max-w-narrow text-ink-soft">{description}</p>
          </div>
          <ArticleList articles={articles} />
        </section>
      ))}
    </>
  );
}

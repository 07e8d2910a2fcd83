import Link from 'next/link';
import { ArticleList } from '@/components/help/article-list';
import { ButtonLink } from '@/components/ui/button';
import { popularArticles } from '@/lib/operations/help-search';
import { paths } from '@/lib/paths';
import { OpenStep } from './open-step';

const DidYouMean = ({ spellings }: { spellings: readonly string[] }) => (
  <p className="flex flex-wrap items-baseline gap-x-4">
    Did you mean
    {spellings.map((word) => (
      <Link
        key={word}
        href={paths.search(word)}
        prefetch={false}
        className="inline-flex min-h-11 items-center font-semibold"
      >
        {word}
      </Link>
    ))}
  </p>
);

/** Where to go when the articles have no answer: another spelling, the reader's own number, others' questions, a person. */
export const NothingFound = ({ query, spellings }: { query: string; spellings: readonly string[] }) => (
  <>
    <p>No article speaks of that. Try another word, or ask us.</p>
    {spellings.length > 0 ? <DidYouMean spellings={spellings} /> : null}
    <OpenStep />
    <section aria-labelledby="ask" className="mt-8">
      <h2 id="ask">Ask a person</h2>
      <p>Tell us what you looked for. Your search is filled in already.</p>
      <ButtonLink href={paths.contact({ query })} prefetch={false} variant="secondary">
        Ask PaxFlow support
      </ButtonLink>
    </section>
    <Popular />
  </>
);

/** What other readers opened. */
export async function Popular({ lead }: { lead?: string }) {
  return (
    <section aria-labelledby="popular">
      {lead ? <p>{lead}</p> : null}
      <h2 id="popular">Others read</h2>
      <ArticleList articles={await popularArticles()} />
    </section>
  );
}

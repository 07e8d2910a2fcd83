import Link from 'next/link';
import { Button } from '@/components/ui/button';
import { fieldControl } from '@/components/ui/field-parts';
import { cn } from '@/lib/cn';
import { paths } from '@/lib/paths';
import { ArticleList } from './article-list';

type Entry = { id: string; title: string; description: string };
type Props = {
  /** The words of the address; empty where it had none. */
  asked: string;
  found: readonly Entry[];
};

/** There is nothing at this address, so the page looks for what was meant: a search with the address's words. */
export const MissingArticle = ({ asked, found }: Props) => (
  <div className="max-w-narrow">
    <h1>There is no article at this address</h1>
    <p>It may have been moved or spelled differently. Search for what you wanted to read.</p>
    <form action={paths.search()} className="mb-8">
      <label htmlFor="asked" className="mb-1 block font-semibold">
        Search the help articles
      </label>
      <div className="flex flex-wrap gap-3">
        <input
          id="asked"
          type="search"
          name="q"
          defaultValue={asked}
          maxLength={120}
          className={cn(fieldControl(undefined), 'flex-1 basis-60')}
        />
        <Button>Search</Button>
      </div>
    </form>
    {found.length > 0 ? (
      <section aria-labelledby="found-title">
        <h2 id="found-title" className="text-lead">
          Did you mean one of these?
        </h2>
        <ArticleList articles={found} />
      </section>
    ) : null}
    <p className="mt-8">
      <Link href={paths.help} prefetch={false} className="inline-flex min-h-11 items-center">
        Look through all articles
      </Link>
    </p>
  </div>
);

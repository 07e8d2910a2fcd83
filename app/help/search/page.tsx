import type { Metadata } from 'next';
import { after } from 'next/server';
import { SearchForm } from '@/components/help/search/search-form';
import { SearchResults } from '@/components/help/search/search-results';
import { SearchStarter } from '@/components/help/search/search-starter';
import type { SearchAnswer } from '@/lib/domain/help-search';
import { queryText } from '@/lib/help/search/query-text';
import { newId } from '@/lib/ids';
import { recordSearch, searchHelp } from '@/lib/operations/help-search';
import { paths } from '@/lib/paths';
import { NothingFound, Popular } from './ways-on';

type Props = PageProps<'/help/search'>;

const most = 20;

const queryOf = async ({ searchParams }: Props): Promise<string> => {
  const { q = '' } = await searchParams;
  return queryText(Array.isArray(q) ? (q[0] ?? '') : q);
};

export const generateMetadata = async (props: Props): Promise<Metadata> => {
  const query = await queryOf(props);
  return { title: query ? `Search: ${query}` : 'Search', robots: { index: false } };
};

/** Works without scripts. Each rendering is a search that came to rest, so it is counted here. */
export default async function HelpSearchPage(props: Props) {
  const query = await queryOf(props);
  const answer = await searchHelp(query, most);
  const search = newId('sch');
  if (query) after(() => recordSearch({ id: search, query, chosen: null }));

  return (
    <div id="help-search" className="max-w-narrow">
      <h1>{query && !answer.isVague && answer.total === 0 ? 'Nothing found' : 'Search'}</h1>
      <SearchForm id="query" label="Search the help articles" isLabelVisible query={query} className="mb-6">
        <SearchStarter address={paths.searchAnswers} />
      </SearchForm>
      {query ? <Findings answer={answer} search={search} /> : <Popular />}
    </div>
  );
}

const Findings = ({ answer, search }: { answer: SearchAnswer; search: string }) => {
  const { query, isVague, total, results, corrected, spellings } = answer;
  if (isVague) return <Popular lead="Add a word that says what it is about, such as “code” or “landline”." />;
  if (total === 0) return <NothingFound query={query} spellings={spellings} />;
  return (
    <>
      <p>
        {total === 1 ? 'One article' : `${total} articles`} for <bdi className="font-semibold">{query}</bdi>
        {corrected ? (
          <>
            . Not every word stands in our articles, so this looks for <strong>{corrected}</strong>
          </>
        ) : null}
        {total > results.length ? `. The best ${results.length} are here` : null}.
      </p>
      <SearchResults results={results} pingFor={(article) => paths.searchOpened(search, article)} />
    </>
  );
};

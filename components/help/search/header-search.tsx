import { paths } from '@/lib/paths';
import { SearchForm } from './search-form';
import { SearchStarter } from './search-starter';

/** The search in the header of every help page; the search page has its own, so there it steps aside. */
export const HeaderSearch = () => (
  <SearchForm
    id="header-query"
    label="Search help"
    shortcut="/"
    className="[body:has(#help-search)_&]:hidden"
  >
    <SearchStarter address={paths.searchAnswers} />
  </SearchForm>
);

import { ButtonLink } from '@/components/ui/button';
import { paths } from '@/lib/paths';

/** What stands at an address where nothing is, or nothing of one's own: the same words for both. */
export const MissingPage = () => (
  <>
    <h1>Page not found</h1>
    <p>
      There is nothing at this address. If you typed it, check the spelling. If you followed a link, the page
      may have moved, or it belongs to another account.
    </p>
    <p>Nothing you saved is lost.</p>
    <p className="flex flex-wrap gap-3">
      <ButtonLink href={paths.home} prefetch={false}>
        Go to the start page
      </ButtonLink>
      <ButtonLink href={paths.help} prefetch={false} variant="secondary">
        Look through the help articles
      </ButtonLink>
    </p>
  </>
);

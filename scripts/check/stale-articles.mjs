// Run by `npm run check` with the loader for TypeScript: one line for each article that must be looked at again.
// Articles that cannot be read fail the check; old ones do not, since time alone must not stop a build.
import { join } from 'node:path';
import { now } from '../../lib/clock';
import { readHelp } from '../../lib/help/read-help';
import { staleClaims } from '../../lib/help/stale-claims';

try {
  const articles = readHelp(join(process.cwd(), 'content/help')).flatMap((collection) => collection.articles);
  for (const line of staleClaims(articles, now().toISOString().slice(0, 10))) console.log(line);
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exitCode = 1;
}

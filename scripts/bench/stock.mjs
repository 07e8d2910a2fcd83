// `npm run bench:stock`: looking for a number among 100,000, half of them held, on both databases: how the database goes
// about it, the median and the 99th percentile.
import { openPglite, openPostgres } from '@/lib/db/client';
import { startPostgres } from '../ensure-postgres.mjs';
import { measureStock } from './stock/measure.mjs';

await measureStock('PGlite', await openPglite(null));
const server = await startPostgres();
if (server) {
  await measureStock('PostgreSQL', await openPostgres(server.url));
  await server.stop();
}

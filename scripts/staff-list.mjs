// `npm run staff:list`: everybody who may see the desk, with the time they were granted it.
import { listStaff } from '@/lib/db/staff';
import { run, withAppDatabase } from './app-database.mjs';

await run(async () => {
  const staff = await withAppDatabase(listStaff);
  for (const { email, grantedAt } of staff) console.log(`${grantedAt.toISOString()}  ${email}`);
  if (staff.length === 0) console.log('Nobody is staff.');
  return 0;
});

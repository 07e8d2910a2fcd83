// `npm run staff:revoke EMAIL`: takes the desk away from somebody, and signs them out everywhere.
import { revokeStaff } from '@/lib/operations/desk/change-staff';
import { run, withAppDatabase } from './app-database.mjs';
import { askedAddress } from './staff/asked-address.mjs';

await run(async () => {
  const email = askedAddress(process.argv.slice(2));
  const became = await withAppDatabase(() => revokeStaff(email));
  const isDone = became === 'changed';
  console.log(isDone ? `${email} is staff no more.` : `${email} is not staff. Nothing was changed.`);
  return isDone ? 0 : 1;
});

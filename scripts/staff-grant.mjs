// `npm run staff:grant EMAIL`: lets somebody who has signed in before see the desk.
import { grantStaff } from '@/lib/operations/desk/change-staff';
import { run, withAppDatabase } from './app-database.mjs';
import { askedAddress } from './staff/asked-address.mjs';

await run(async () => {
  const email = askedAddress(process.argv.slice(2));
  const became = await withAppDatabase(() => grantStaff(email));
  const words = {
    changed: `${email} is staff now. It counts from their next sign-in; the desk is at /desk.`,
    'as-it-was': `${email} was staff before. Nothing was changed.`,
    nobody: `Nobody has signed in with ${email} yet. Let them sign in once, then grant it again.`,
  };
  console.log(words[became]);
  return became === 'nobody' ? 1 : 0;
});

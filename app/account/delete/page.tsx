import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { HelpLink } from '@/components/onboarding/help-link';
import { BackLink } from '@/components/ui/back-link';
import { goesAtOnce, staysAWhile } from '@/lib/domain/account-deletion';
import { env } from '@/lib/env';
import { freshState } from '@/lib/forms/form-state';
import { newFormKey } from '@/lib/ids';
import { numbersInTheWay } from '@/lib/operations/account/delete-account';
import { readAccount } from '@/lib/operations/people/read-account';
import { paths } from '@/lib/paths';
import { requireFreshPage } from '../require-fresh';
import { DeleteAccountForm } from './delete-account-form';
import { NumbersInTheWay } from './in-the-way';

export const metadata: Metadata = { title: 'Delete this account' };

export default async function DeleteAccountPage() {
  const member = await requireFreshPage(paths.deleteAccount);
  if (member.role !== 'owner') redirect(paths.account);
  const { name, people } = await readAccount(member);
  const inTheWay = await numbersInTheWay(member);
  return (
    <>
      <BackLink href={paths.account} />
      <h1>Delete {name}?</h1>
      <p className="text-lead">
        {people.length === 1
          ? 'This ends the account for good. Nobody can bring it back, not even PaxFlow.'
          : `This ends the account for all ${people.length} people in it. Nobody can bring it back, not even PaxFlow.`}
      </p>
      {inTheWay.length > 0 ? <NumbersInTheWay numbers={inTheWay} /> : null}
      <section aria-labelledby="goes">
        <h2 id="goes">What goes at once</h2>
        <ul>
          {goesAtOnce.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="stays">
        <h2 id="stays">What stays for a while, and why</h2>
        <dl className="mb-6 grid gap-4">
          {staysAWhile(env().quarantineDays).map(({ what, how, why }) => (
            <div key={what}>
              <dt className="font-semibold">{what}</dt>
              <dd className="m-0">
                Kept for {how}, {why}.
              </dd>
            </div>
          ))}
        </dl>
        <p>
          <HelpLink article="getting-started/delete-your-account">How long PaxFlow keeps what</HelpLink>
        </p>
      </section>
      {inTheWay.length > 0 ? null : (
        <section aria-labelledby="confirm">
          <h2 id="confirm">Delete it</h2>
          <p>
            You may want to <a href={paths.exportAccount}>save what the account holds</a> first. Everybody in
            it gets a mail that says that it was deleted.
          </p>
          <DeleteAccountForm initial={freshState(newFormKey())} />
        </section>
      )}
    </>
  );
}

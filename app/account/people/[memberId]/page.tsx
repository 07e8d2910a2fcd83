import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { BackLink } from '@/components/ui/back-link';
import { Callout } from '@/components/ui/callout';
import { isLastOwner } from '@/lib/domain/roles';
import { freshState } from '@/lib/forms/form-state';
import { newFormKey } from '@/lib/ids';
import { readAccount } from '@/lib/operations/people/read-account';
import { paths } from '@/lib/paths';
import { requireFreshPage } from '../../require-fresh';
import { RemoveForm, RoleForm } from './person-forms';

export const metadata: Metadata = { title: 'A person of your account' };

export default async function PersonPage({ params }: PageProps<'/account/people/[memberId]'>) {
  const { memberId } = await params;
  const member = await requireFreshPage(paths.memberOf(memberId));
  if (member.role !== 'owner') redirect(paths.account);
  const { people } = await readAccount(member);
  const person = people.find(({ id }) => id === memberId) ?? notFound();
  const { email, role, isYou } = person;
  return (
    <>
      <BackLink href={paths.account} />
      <h1>{isYou ? 'Your role' : 'Change or remove'}</h1>
      <p className="text-lead">
        <strong>{email}</strong>
      </p>
      {isLastOwner(people, memberId) ? (
        <Callout title="The only owner">
          <p>
            Nobody else could decide about people. Make somebody else an owner first; then this can be
            changed.
          </p>
        </Callout>
      ) : (
        <>
          <RoleForm
            initial={freshState(newFormKey(), { role })}
            memberId={memberId}
            legend={isYou ? 'What may you do?' : 'What may they do?'}
            hint={`${isYou ? 'You are' : 'They are'} signed out once, so that it counts at once.`}
          />
          {isYou ? null : (
            <section aria-labelledby="remove" className="mt-12 border-t border-line pt-6">
              <h2 id="remove" className="mt-0">
                Remove them from the account
              </h2>
              <p>
                They are signed out everywhere at once and see nothing of this account any more. Its numbers
                stay connected, and what they did keeps their name. We mail them that they were removed.
              </p>
              <RemoveForm initial={freshState(newFormKey())} memberId={memberId} />
            </section>
          )}
        </>
      )}
    </>
  );
}

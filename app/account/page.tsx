import type { Metadata } from 'next';
import { Story } from '@/app/numbers/[reference]/story';
import { HelpLink } from '@/components/onboarding/help-link';
import { ButtonLink } from '@/components/ui/button';
import { requireMember } from '@/lib/auth/member';
import { readAccount } from '@/lib/operations/people/read-account';
import { paths } from '@/lib/paths';
import { InvitationRows } from './invitation-rows';
import { PeopleRows } from './people-rows';

export const metadata: Metadata = { title: 'Your account' };

export default async function AccountPage() {
  const member = await requireMember(paths.account);
  const { name, people, invitations, isOwner, isLastOwner, story } = await readAccount(member);
  return (
    <>
      <h1>Your account</h1>
      <p className="text-lead">
        <strong>{name}</strong>{' '}
        {people.length === 1
          ? 'has one person: you. Whoever you invite sees its numbers and can go on with its onboarding.'
          : `has ${people.length} people. They all see its numbers and can go on with its onboarding.`}
      </p>
      <section aria-labelledby="people">
        <h2 id="people">People</h2>
        <PeopleRows people={people} canChange={isOwner} />
        {isOwner ? (
          <p className="flex flex-wrap items-center gap-4 print:hidden">
            <ButtonLink href={paths.inviteSomebody} prefetch={false}>
              Invite somebody
            </ButtonLink>
            <HelpLink article="getting-started/invite-colleagues">How inviting works</HelpLink>
          </p>
        ) : (
          <p>
            Only an owner can invite and remove people.{' '}
            <HelpLink article="getting-started/invite-colleagues">What owners and members may do</HelpLink>
          </p>
        )}
      </section>
      {invitations.length > 0 ? (
        <section aria-labelledby="invited">
          <h2 id="invited">Invited, and not here yet</h2>
          <InvitationRows invitations={invitations} canChange={isOwner} />
        </section>
      ) : null}
      <section aria-labelledby="leave" className="print:hidden">
        <h2 id="leave">Leave this account</h2>
        {isLastOwner ? (
          <p>
            You are its only owner, so nobody could decide about people after you. Make somebody else an owner
            first, or delete the account.
          </p>
        ) : (
          <p>
            Its numbers stay connected, and the others go on.{' '}
            <a href={paths.leaveAccount}>Leave this account…</a>
          </p>
        )}
      </section>
      <section aria-labelledby="data" className="print:hidden">
        <h2 id="data">Its data</h2>
        {isOwner ? (
          <ul className="m-0 list-none p-0">
            <li>
              <a href={paths.exportAccount} className="inline-flex min-h-11 items-center font-semibold">
                Save what the account holds
              </a>
            </li>
            <li>
              <a href={paths.deleteAccount} className="inline-flex min-h-11 items-center font-semibold">
                Delete this account…
              </a>
            </li>
          </ul>
        ) : (
          <p>Only an owner can save or delete what the account holds.</p>
        )}
        <p>
          <HelpLink article="getting-started/delete-your-account">How long PaxFlow keeps what</HelpLink>
        </p>
      </section>
      <Story story={story} />
    </>
  );
}

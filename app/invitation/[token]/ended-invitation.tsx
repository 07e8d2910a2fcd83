import { ButtonLink } from '@/components/ui/button';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import type { RefusalCode } from '@/lib/domain/refusals';
import { paths } from '@/lib/paths';

/** An invitation that does not work: which way it ended, and who acts. Whoever is in already reads that first. */
export const EndedInvitation = ({ code, isInside }: { code: RefusalCode; isInside: boolean }) =>
  isInside ? (
    <>
      <h1>You are in this account</h1>
      <p>The invitation did its work, and its link is not needed any more.</p>
      <ButtonLink href={paths.account}>See your account</ButtonLink>
    </>
  ) : (
    <>
      <h1>This invitation does not work any more</h1>
      <RefusalNotice refusal={{ code }} />
      {code === 'invitation-used' ? (
        <ButtonLink href={paths.signIn(paths.account)}>Sign in</ButtonLink>
      ) : null}
    </>
  );

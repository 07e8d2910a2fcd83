'use server';
import { askSignInLink } from '@/lib/auth/sign-in';
import { invitationTokenSchema } from '@/lib/domain/people-forms';
import { formAction, memberAction } from '@/lib/forms/form-action';
import { acceptInvitation } from '@/lib/operations/people/accept-invitation';
import { addressToSignIn } from '@/lib/operations/people/read-invitation';
import { paths } from '@/lib/paths';

/** Mails the sign-in link to the address that was invited, whoever presses, and leads back to the invitation. */
export const signInForInvitationAction = formAction(
  invitationTokenSchema,
  async ({ key, token }) => {
    const address = await addressToSignIn(token);
    return address.ok ? askSignInLink({ key, email: address.value, next: paths.invitation(token) }) : address;
  },
  () => paths.signInSent,
);

export const acceptInvitationAction = memberAction(
  invitationTokenSchema,
  acceptInvitation,
  () => paths.account,
);

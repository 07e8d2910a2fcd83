'use server';
import type { Route } from 'next';
import { redirect } from 'next/navigation';
import { isFromOurPages } from '@/lib/auth/origin';
import { returnTo } from '@/lib/auth/return-to';
import { addressOfLink, askSignInLink, signInWithLink, signOut } from '@/lib/auth/sign-in';
import { confirmItIsYouSchema, confirmSignInSchema, signInSchema } from '@/lib/domain/address';
import { done } from '@/lib/domain/refusals';
import { formAction, memberAction } from '@/lib/forms/form-action';
import { paths } from '@/lib/paths';

export const askSignInLinkAction = formAction(signInSchema, askSignInLink, () => paths.signInSent);

/** For those who are signed in already: the link goes to their own address, whatever was sent along. */
export const confirmItIsYouAction = memberAction(
  confirmItIsYouSchema,
  ({ email }, { key, next }) => askSignInLink({ key, email, next }),
  () => paths.signInSent,
);

export const confirmSignInAction = formAction(
  confirmSignInSchema,
  async ({ key, token, next }) => {
    const back = await returnTo(next, await addressOfLink(token));
    const outcome = await signInWithLink(key, token);
    return outcome.ok ? done(back) : outcome;
  },
  (next) => next as Route,
);

export async function signOutAction(): Promise<void> {
  if (await isFromOurPages()) await signOut();
  redirect(paths.home);
}

'use server';
import { redirect } from 'next/navigation';
import { findMember } from '@/lib/auth/member';
import { deleteAccountSchema } from '@/lib/domain/account-deletion';
import { keyOnlySchema } from '@/lib/domain/onboarding-forms';
import {
  changeRoleSchema,
  inviteSchema,
  ofInvitationSchema,
  ofMemberSchema,
} from '@/lib/domain/people-forms';
import { freshMemberAction, memberAction } from '@/lib/forms/form-action';
import type { FormState } from '@/lib/forms/form-state';
import { readForm } from '@/lib/forms/read-form';
import { deleteAccount, isDeletedBy } from '@/lib/operations/account/delete-account';
import { changeRole, leaveAccount, removeMember } from '@/lib/operations/people/change-member';
import { invite, inviteAgain, withdrawInvitation } from '@/lib/operations/people/invite';
import { paths } from '@/lib/paths';

const toAccount = () => paths.account;

export const inviteAction = freshMemberAction(inviteSchema, invite, toAccount, { 'member-already': 'email' });
/** These two reach nobody new, so they ask for no fresh sign-in. */
export const inviteAgainAction = memberAction(ofInvitationSchema, inviteAgain, toAccount);
export const withdrawInvitationAction = memberAction(ofInvitationSchema, withdrawInvitation, toAccount);

export const changeRoleAction = freshMemberAction(changeRoleSchema, changeRole, toAccount);
export const removeMemberAction = freshMemberAction(ofMemberSchema, removeMember, toAccount);
const deleteNow = freshMemberAction(deleteAccountSchema, deleteAccount, () => paths.accountDeleted);

/** The second press of the form that did it comes from somebody who is signed out, and sees the same as the first. */
export async function deleteAccountAction(state: FormState, form: FormData): Promise<FormState> {
  const pressed = readForm(deleteAccountSchema, form);
  if (pressed.ok && !(await findMember()) && (await isDeletedBy(pressed.value)))
    redirect(paths.accountDeleted);
  return deleteNow(state, form);
}

export const leaveAccountAction = freshMemberAction(keyOnlySchema, leaveAccount, () => paths.home);

'use server';
import { keyOnlySchema } from '@/lib/domain/onboarding-forms';
import {
  changeRoleSchema,
  inviteSchema,
  ofInvitationSchema,
  ofMemberSchema,
} from '@/lib/domain/people-forms';
import { freshMemberAction, memberAction } from '@/lib/forms/form-action';
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
export const leaveAccountAction = freshMemberAction(keyOnlySchema, leaveAccount, () => paths.home);

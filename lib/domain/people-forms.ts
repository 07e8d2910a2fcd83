import { z } from 'zod';
import { address } from './address';
import { formKey } from './form-key';
import { roles } from './roles';

/** The forms about the people of an account. One schema per form, used by the browser and again by the action. */

const memberId = z.string().regex(/^mem_[a-z2-7]{26}$/);
const invitationId = z.string().regex(/^inv_[a-z2-7]{26}$/);
const role = z.enum(roles, 'Choose what this person may do');
/** 256 bits in base64url. */
const token = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

export const inviteSchema = z.strictObject({ key: formKey, email: address, role });
export const ofInvitationSchema = z.strictObject({ key: formKey, invitationId });
export const changeRoleSchema = z.strictObject({ key: formKey, memberId, role });
export const ofMemberSchema = z.strictObject({ key: formKey, memberId });
export const invitationTokenSchema = z.strictObject({ key: formKey, token });

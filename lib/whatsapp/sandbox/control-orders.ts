import { z } from 'zod';
import { faultKinds, sandboxVerbs } from './control-types';
import { CARRIER_ORDER_MAX } from './limits';

/** The shapes of what the control API can be told to do. */

export const mailOrder = z.object({
  to: z.string().min(3),
  subject: z.string(),
  text: z.string(),
  html: z.string().nullish(),
  calendar: z.string().nullish(),
});
export const clockOrder = z.union([
  z.object({ advanceMs: z.number().int().min(0) }),
  z.object({ offsetMs: z.number().int() }),
]);
export const phoneOrder = z.object({
  e164: z.string().regex(/^\+[1-9]\d{6,14}$/),
  act: z.enum(['use-app', 'use-business-app', 'delete-account', 'reply']),
  /** What the phone writes; for `reply` only. */
  text: z.string().min(1).max(4096).optional(),
  /** To whom it writes, E.164; without it, the sender of the newest WhatsApp message on this phone. */
  to: z.string().optional(),
});
/** Numbers of PaxFlow's stock: from now on the carrier brings their SMS. */
export const carrierOrder = z.object({
  numbers: z.array(z.string().regex(/^\+[1-9]\d{6,14}$/)).max(CARRIER_ORDER_MAX),
});
export const faultOrder = z.object({
  verb: z.union([z.enum(sandboxVerbs), z.literal('any')]),
  kind: z.enum(faultKinds),
  times: z.number().int().min(1).max(1000),
  delayMs: z.number().int().min(0).max(30_000).optional(),
  /** Which error of Meta's; for `refuse` only. */
  code: z.number().int().min(0).max(9_999_999).optional(),
  subcode: z.number().int().min(0).max(9_999_999).optional(),
  details: z.string().max(300).optional(),
});
export const dialogOrder = z.object({
  wabaId: z.string(),
  /** Accounts shared before, which the token reaches too. */
  alsoWabaIds: z.array(z.string()).max(20).optional(),
  redirectUri: z.string(),
  /** The customer untied every permission in the dialog. */
  withoutScopes: z.boolean().optional(),
  /** The customer untied the one for messages only. */
  withoutMessaging: z.boolean().optional(),
});

const aNumber = {
  phoneNumberId: z.string().optional(),
  /** Instead of the id: the number itself; needed for one at another provider. */
  e164: z.string().optional(),
};
const aWaba = { wabaId: z.string() };
export const managerOrder = z.discriminatedUnion('act', [
  z.object({
    act: z.literal('remove-number'),
    ...aNumber,
    pin: z.string().optional(),
    isAdmin: z.boolean().optional(),
  }),
  z.object({ act: z.literal('two-step-off'), ...aNumber }),
  /** The old provider puts right whatever kept a number from moving. */
  z.object({ act: z.literal('prepare-move'), ...aNumber }),
  z.object({
    act: z.literal('decide-name'),
    ...aNumber,
    decision: z.enum(['APPROVED', 'DECLINED', 'DEFERRED']),
    reason: z.string().optional(),
  }),
  z.object({ act: z.literal('ban-number'), ...aNumber }),
  z.object({ act: z.literal('disconnect-number'), ...aNumber }),
  z.object({ act: z.literal('send-paid-message'), ...aNumber }),
  z.object({
    act: z.literal('mark-number'),
    ...aNumber,
    /** Meta's word while the number stays on Cloud API; CONNECTED takes the mark away. */
    status: z.enum(['CONNECTED', 'FLAGGED', 'RESTRICTED', 'RATE_LIMITED']),
  }),
  z.object({ act: z.literal('lose-registration'), ...aNumber }),
  z.object({ act: z.literal('move-away'), ...aNumber }),
  z.object({ act: z.literal('expire-code'), ...aNumber }),
  z.object({ act: z.literal('change-pin'), ...aNumber, pin: z.string().regex(/^[0-9]{6}$/) }),
  z.object({ act: z.literal('share-with-app'), ...aNumber }),
  z.object({ act: z.literal('stop-webhooks'), ...aWaba }),
  z.object({ act: z.literal('restrict-waba'), ...aWaba, isRestricted: z.boolean().optional() }),
  z.object({
    act: z.literal('review-waba'),
    ...aWaba,
    decision: z.enum(['APPROVED', 'REJECTED', 'PENDING']),
  }),
  z.object({ act: z.literal('unshare'), ...aWaba }),
  z.object({ act: z.literal('verify-business'), ...aWaba, isVerified: z.boolean().optional() }),
  z.object({ act: z.literal('number-limit'), ...aWaba, limit: z.number().int().min(0).max(100_000) }),
]);
export const webhookOrder = z.discriminatedUnion('act', [
  z.object({ act: z.literal('replay'), id: z.string().optional(), times: z.number().int().min(1).max(50) }),
  z.object({ act: z.literal('hold') }),
  z.object({ act: z.literal('release'), order: z.enum(['as-sent', 'reversed']) }),
  /** Any field with any value, as if Meta had something to tell. */
  z.object({
    act: z.literal('send'),
    ...aWaba,
    field: z.string().min(1).max(100),
    value: z.record(z.string(), z.unknown()),
  }),
]);
export const profileOrder = z.object({ profile: z.enum(['live', 'spec']) });

export type MailOrder = z.infer<typeof mailOrder>;
export type ClockOrder = z.infer<typeof clockOrder>;
export type PhoneOrder = z.infer<typeof phoneOrder>;
export type CarrierOrder = z.infer<typeof carrierOrder>;
export type FaultOrder = z.infer<typeof faultOrder>;
export type DialogOrder = z.infer<typeof dialogOrder>;
export type ManagerOrder = z.infer<typeof managerOrder>;
export type WebhookOrder = z.infer<typeof webhookOrder>;

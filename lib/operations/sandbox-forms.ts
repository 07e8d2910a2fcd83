import { z } from 'zod';
import { longestSpelling } from '@/lib/domain/bounds';
import { faultKinds, sandboxVerbs } from '@/lib/whatsapp/sandbox/control-types';

/** One schema per form of the control room. */

const e164 = z.string().regex(/^\+[1-9]\d{6,14}$/);
const graphId = z.string().regex(/^\d{1,32}$/);
const whole = (min: number, max: number) => z.coerce.number().int().min(min).max(max);

export const phoneActs = ['use-app', 'use-business-app', 'delete-account'] as const;

export const phoneActSchema = z.strictObject({ e164, act: z.enum(phoneActs) });
export const replySchema = z.strictObject({ e164, text: z.string().trim().min(1).max(4096) });
export const typedPhoneSchema = z.strictObject({
  key: z.string().max(64),
  number: z
    .string()
    .trim()
    .min(1, 'Enter the number of the phone')
    .max(longestSpelling, `The number must be ${longestSpelling} characters or fewer`),
  act: z.enum(phoneActs, 'Choose what happens on the phone'),
});

export const removeNumberSchema = z.strictObject({
  phoneNumberId: graphId,
  pin: z.string().regex(/^(\d{6})?$/),
});
export const numberActSchema = z.strictObject({
  phoneNumberId: graphId,
  act: z.enum([
    'two-step-off',
    'approve-name',
    'decline-name',
    'send-paid-message',
    'disconnect-number',
    'ban-number',
  ]),
});
export const lineActSchema = z.strictObject({
  e164,
  act: z.enum(['two-step-off', 'prepare-move', 'remove-number']),
});
export const wabaActSchema = z.strictObject({
  wabaId: graphId,
  act: z.enum([
    'restrict',
    'lift-restriction',
    'approve-account',
    'reject-account',
    'unshare',
    'verify-business',
  ]),
});
export const troubleActs = [
  'flag',
  'slow-down',
  'restrict-number',
  'lift-mark',
  'lose-registration',
  'expire-code',
  'change-pin',
  'share-with-app',
  'move-away',
] as const;
export const troubleSchema = z.strictObject({ phoneNumberId: graphId, act: z.enum(troubleActs) });
export const wabaTroubleSchema = z.strictObject({
  wabaId: graphId,
  act: z.literal('stop-webhooks'),
});
export const sendEventSchema = z.strictObject({ wabaId: graphId, event: z.string().max(60) });

export const faultSchema = z.strictObject({
  verb: z.enum([...sandboxVerbs, 'any']),
  kind: z.enum(faultKinds),
  times: whole(1, 1000),
  /** Empty leaves the kind's own time. */
  delaySeconds: z.union([z.literal('').transform(() => null), whole(0, 30)]),
  code: z.union([z.literal('').transform(() => undefined), whole(0, 9_999_999)]),
  subcode: z.union([z.literal('').transform(() => undefined), whole(0, 9_999_999)]),
});
export const nothingSchema = z.strictObject({});

/** Milliseconds forward, at most 30 days a press; `back` for the machine's own time. */
export const clockSchema = z.strictObject({ move: z.union([z.literal('back'), whole(1, 30 * 86_400_000)]) });

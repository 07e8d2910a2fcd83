import { z } from 'zod';
import type { MetaVerb } from '../types';

/** The shapes of the control API's answers, shared by the sandbox, the control room and tests. */

const metaVerbs = [
  'addNumber',
  'requestCode',
  'verifyCode',
  'registerNumber',
  'deregisterNumber',
  'setPin',
  'changeDisplayName',
  'readNumber',
  'listNumbers',
  'subscribeApp',
  'subscribedApps',
  'exchangeCode',
  'debugToken',
  'readWaba',
  'sendTemplate',
] as const satisfies readonly MetaVerb[];

/** The client's verbs, and what else Graph can be asked. */
export const sandboxVerbs = [...metaVerbs, 'unsubscribeApp', 'subscribeWebhooks', 'unknown'] as const;
export type SandboxVerb = (typeof sandboxVerbs)[number];

export const faultKinds = [
  'slow',
  'timeout-before',
  'timeout-after',
  'code-2',
  'code-131000',
  'code-133000',
  'code-133004',
  'code-190',
  'code-80007',
  'refuse',
  'garbage',
  'too-large',
  'redirect',
  'drop',
] as const;
export type FaultKind = (typeof faultKinds)[number];

export const holders = ['none', 'consumer_app', 'business_app', 'cloud', 'other_provider', 'banned'] as const;

const instant = z.iso.datetime();
const verb = z.enum(sandboxVerbs);
const faultKind = z.enum(faultKinds);

export const mailSchema = z.object({
  id: z.string(),
  at: instant,
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string().nullable(),
  /** The calendar file that came with it. */
  calendar: z.string().nullish(),
});
export type SandboxMail = z.infer<typeof mailSchema>;

export const phoneMessageSchema = z.object({
  id: z.string(),
  at: instant,
  kind: z.enum(['sms', 'voice', 'whatsapp']),
  /** `in`: the phone received it; `out`: its owner sent it. */
  direction: z.enum(['in', 'out']),
  /** Who is at the other end: `WhatsApp` for codes, else E.164. */
  peer: z.string(),
  text: z.string(),
});
export type SandboxPhoneMessage = z.infer<typeof phoneMessageSchema>;

export const phoneSchema = z.object({
  e164: z.string(),
  holder: z.enum(holders),
  /** When the number is free again; null when nothing is running out. */
  freeAt: instant.nullable(),
  messages: z.array(phoneMessageSchema),
});
export type SandboxPhone = z.infer<typeof phoneSchema>;

export const numberSchema = z.object({
  id: z.string(),
  e164: z.string(),
  status: z.string(),
  codeVerification: z.string(),
  verifiedName: z.string(),
  /** What customers see; null before the first registration. */
  registeredName: z.string().nullable(),
  nameStatus: z.string(),
  newDisplayName: z.string().nullable(),
  isOnCloudApi: z.boolean(),
  isPinEnabled: z.boolean(),
  lastPaidMessageAt: instant.nullable(),
  /** Calls of the last 72 hours, of the ten that Meta allows. */
  registerCalls: z.number(),
  deregisterCalls: z.number(),
});
export type SandboxNumber = z.infer<typeof numberSchema>;

export const wabaSchema = z.object({
  id: z.string(),
  name: z.string(),
  businessId: z.string(),
  businessName: z.string(),
  isVerified: z.boolean(),
  reviewStatus: z.string(),
  isRestricted: z.boolean(),
  isShared: z.boolean(),
  isSubscribed: z.boolean(),
  numberLimit: z.number(),
  numbers: z.array(numberSchema),
});
export type SandboxWaba = z.infer<typeof wabaSchema>;

export const faultSchema = z.object({
  verb: z.union([verb, z.literal('any')]),
  kind: faultKind,
  timesLeft: z.number(),
  delayMs: z.number().nullable(),
});
export type SandboxFault = z.infer<typeof faultSchema>;

export const callSchema = z.object({
  id: z.string(),
  at: instant,
  verb,
  phoneNumberId: z.string().nullable(),
  wabaId: z.string().nullable(),
  /** Meta's error code, or `fault` when a fault from the control room decided the answer. */
  outcome: z.union([z.literal('ok'), z.literal('fault'), z.number()]),
  fault: faultKind.nullable(),
  /** True when something at Meta changed because of this call, whatever the caller was told. */
  effect: z.boolean(),
});
export type SandboxCall = z.infer<typeof callSchema>;

export const webhookSchema = z.object({
  id: z.string(),
  at: instant,
  field: z.string(),
  url: z.string(),
  tries: z.number(),
  nextTryAt: instant.nullable(),
  state: z.enum(['waiting', 'delivered', 'given-up']),
  lastProblem: z.string().nullable(),
});
export type SandboxWebhook = z.infer<typeof webhookSchema>;

export const magicNumberSchema = z.object({ e164: z.string(), name: z.string(), behaviour: z.string() });
export type MagicNumber = z.infer<typeof magicNumberSchema>;

export const stateSchema = z.object({
  now: instant,
  clockOffsetMs: z.number(),
  profile: z.enum(['live', 'spec']),
  wabas: z.array(wabaSchema),
  phones: z.array(phoneSchema),
  mails: z.array(mailSchema),
  faults: z.array(faultSchema),
  /** The latest calls, newest first; `calls()` has all of them, oldest first. */
  calls: z.array(callSchema),
  webhooks: z.array(webhookSchema),
  magicNumbers: z.array(magicNumberSchema),
});
export type SandboxState = z.infer<typeof stateSchema>;

/** What an act in the pretend world answers: done, or why not and (where it ends) until when. */
export const actedSchema = z.object({
  ok: z.boolean(),
  reason: z.string().nullable(),
  until: instant.nullable(),
});
export type Acted = z.infer<typeof actedSchema>;

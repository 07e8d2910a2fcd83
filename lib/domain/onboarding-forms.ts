import { z } from 'zod';
import { address } from './address';
import { longestSpelling } from './bounds';
import { longestTyped, notesOnName, tidyName } from './display-name';
import { consequences } from './exclusivity';
import { formKey } from './form-key';
import { lineAnswers } from './line-check';
import { movePoints } from './moving';
import { allTicked } from './ticked';
import { endOfDay } from './usage-wait';

/** One schema per form, used by the browser and again by the action. Messages use the words of the label. */

/** The number the page was about: a page left open while the number changed elsewhere is told so. */
const numberId = z.string().regex(/^num_[a-z2-7]{26}$/);

/** 256 bits in base64url. */
const codeLinkToken = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

const reference = z.string().regex(/^[A-Z0-9-]{1,16}$/);

export const ownNumberSchema = z.strictObject({
  key: formKey,
  number: z
    .string()
    .trim()
    .min(1, 'Enter the phone number you want to register')
    .max(longestSpelling, `The phone number must be ${longestSpelling} characters or fewer`),
  country: z
    .string()
    .regex(/^([A-Z]{2})?$/, 'Choose a country from the list')
    .default(''),
});

export const stockNumberSchema = z.strictObject({
  key: formKey,
  stockNumber: z.string('Choose a PaxFlow number').regex(/^num_[a-z2-7]{26}$/, 'Choose a PaxFlow number'),
});

export const lineSchema = z.strictObject({
  key: formKey,
  numberId,
  line: z.enum(lineAnswers, 'Choose what you heard when you called the number'),
});

export const usageSchema = z.strictObject({
  key: formKey,
  numberId,
  usage: z.enum(
    ['nowhere', 'whatsapp-app', 'business-app', 'another-provider', 'not-sure'],
    'Choose where the number is used today',
  ),
});

export const usageWaySchema = z.strictObject({
  key: formKey,
  numberId,
  way: z.enum(['move', 'free'], 'Choose how the number leaves the other provider'),
});

/** Backup first: nothing is freed before both are ticked. The words differ from recipe to recipe, the reason does not. */
export const usageFreedSchema = z.strictObject({
  key: formKey,
  numberId,
  done: allTicked([
    { id: 'saved', missing: 'Confirm that you have saved what you want to keep' },
    { id: 'freed', missing: 'Confirm that you have freed the number' },
  ]),
});

export const moveReadySchema = z.strictObject({ key: formKey, numberId, ready: allTicked(movePoints) });

export const lastPaidSchema = z.strictObject({
  key: formKey,
  numberId,
  lastPaid: z
    .string()
    .min(1, 'Enter the day of the last paid message')
    .refine((day) => day === '' || endOfDay(day) !== null, 'Enter a real day, like 2026-11-25'),
});

export const acknowledgementSchema = z.strictObject({
  key: formKey,
  numberId,
  textVersion: z.string().max(20),
  acknowledged: allTicked(consequences),
});

/** What Meta surely refuses is refused here; what it may refuse is a warning, shown beside the field. */
const displayName = z
  .string()
  .max(longestTyped, 'The display name must be 75 characters or fewer')
  .transform(tidyName)
  .check((context) => {
    for (const { isRefused, sentence } of notesOnName(context.value))
      if (isRefused)
        context.issues.push({ code: 'custom', message: sentence, input: context.value, path: [] });
  });

/** The name whose warnings were shown; what is kept of a name is tidied the same way. */
const checkedName = z.string().max(longestTyped).transform(tidyName).default('');

export const displayNameSchema = z.strictObject({ key: formKey, displayName, checkedName });
export const changeNameSchema = z.strictObject({ key: formKey, reference, displayName, checkedName });

export const chooseBusinessSchema = z.strictObject({
  key: formKey,
  wabaId: z
    .string('Choose the business that the number is to belong to')
    .regex(/^\d{1,32}$/, 'Choose the business that the number is to belong to'),
});
/** `offer` is the account the page was about, by Meta's id. */
export const confirmBusinessSchema = z.strictObject({ key: formKey, offer: z.string().regex(/^\d{1,32}$/) });

export const askCodeSchema = z.strictObject({
  key: formKey,
  numberId,
  method: z.enum(['sms', 'voice'], 'Choose how Meta should send the code'),
});

/** Six digits however they were pasted, and exactly what was wrong with them. Source: GOV.UK, confirm a phone number. */
const sixNumbers = (what: string) =>
  z
    .string()
    .max(64, `The ${what} must be 6 numbers`)
    .transform((typed) => typed.normalize('NFKC').replace(/[\p{Cf}\p{Cc}\s\-\u2010-\u2015]/gu, ''))
    .pipe(
      z
        .string()
        .min(1, `Enter the ${what}`)
        .regex(/^[0-9]*$/, `The ${what} must be numbers only`)
        .refine(
          (digits) => digits.length === 0 || digits.length >= 6,
          `The ${what} must be 6 numbers; this one has fewer`,
        )
        .refine((digits) => digits.length <= 6, `The ${what} must be 6 numbers; this one has more`),
    );

export const enterCodeSchema = z.strictObject({ key: formKey, numberId, code: sixNumbers('code') });
export const enterCodeByLinkSchema = z.strictObject({
  key: formKey,
  token: codeLinkToken,
  code: sixNumbers('code'),
});
export const mailCodeLinkSchema = z.strictObject({ key: formKey, numberId, email: address });
export const givePinSchema = z.strictObject({ key: formKey, numberId, pin: sixNumbers('PIN') });

/** Forms with a button and nothing to fill in, about the chosen number. */
export const ofNumberSchema = z.strictObject({ key: formKey, numberId });
export const keyOnlySchema = z.strictObject({ key: formKey });
export const testMessageSchema = z.strictObject({
  key: formKey,
  reference,
  recipient: z
    .string()
    .trim()
    .min(1, 'Enter the WhatsApp number the test message should go to')
    .max(longestSpelling, `The WhatsApp number must be ${longestSpelling} characters or fewer`),
});
/** Forms with a button only, about one registration. */
export const repairSchema = z.strictObject({ key: formKey, reference });
/** Forms on the page of one number that carry nothing but their number: check now, register again, register the name. */
export const aboutNumberSchema = z.strictObject({ key: formKey, reference });
/** Looking through the list by last digits: only those travel on, because a number never stands in an address. */
export const findNumberSchema = z.strictObject({
  key: formKey,
  digits: z
    .string()
    .max(64, 'Enter the last digits of the number')
    .transform((typed) => typed.normalize('NFKC').replace(/\D/g, '').slice(-4))
    .pipe(z.string().min(2, 'Enter the last digits of the number, at least 2')),
});
export const offlineAnswerSchema = z.strictObject({
  key: formKey,
  reference,
  answer: z.enum(['yes', 'no', 'not-sure'], 'Choose whether somebody opened WhatsApp with this number'),
});

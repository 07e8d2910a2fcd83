import { z } from 'zod';
import type { MetaRefused } from './types';
import { waitAskedFor } from './waits';

const wholeNumber = z.union([
  z.int(),
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
]);
const text = z.string().nullable().catch(null);

const envelope = z.object({
  error: z.object({
    code: wholeNumber,
    error_subcode: wholeNumber.nullable().catch(null),
    error_data: z
      .union([z.string(), z.object({ details: z.string() }).transform((data) => data.details)])
      .nullable()
      .catch(null),
    error_user_msg: text,
    fbtrace_id: text,
  }),
});

/** Details are written by Meta and may repeat what we sent: numbers, codes and tokens do not travel on. */
const withoutSecrets = (details: string): string =>
  details
    .slice(0, 1000)
    .replace(/\S{25,}/g, '…')
    .replace(/\+?\d(?:[\s().-]*\d){5,}/g, '…')
    .slice(0, 300);

/**
 * Reads Graph's error envelope, whatever the HTTP status: the live API answers most refusals with 400, Meta's
 * specification with 404, 409, 422 and 429.
 * @returns the refusal, or null when the body carries no envelope with a code.
 */
export const readRefusal = (status: number, headers: Headers, body: unknown): MetaRefused | null => {
  const parsed = envelope.safeParse(body);
  if (!parsed.success) return null;
  const { code, error_subcode: subcode, error_data, error_user_msg, fbtrace_id } = parsed.data.error;
  const details = error_data ?? error_user_msg;
  return {
    kind: 'refused',
    status,
    code,
    subcode,
    details: details === null ? null : withoutSecrets(details),
    waitMs: waitAskedFor(headers, code, details),
    traceId: fbtrace_id?.slice(0, 64) ?? null,
  };
};

import { z } from 'zod';

const statusWords = ['sent', 'delivered', 'read', 'failed'] as const;
export type MessageStatus = (typeof statusWords)[number];

const digits = z
  .union([z.string(), z.number()])
  .transform(String)
  .pipe(z.string().regex(/^\+?\d{5,20}$/))
  .transform((text) => `+${text.replace('+', '')}`);
const messageId = z.string().min(1).max(300);
const metadata = z.object({
  phone_number_id: z.union([z.string(), z.number()]).transform(String).pipe(z.string().max(32)),
});
const status = z.object({
  id: messageId,
  status: z.enum(statusWords),
  recipient_id: digits,
  errors: z.array(z.object({ code: z.number().int() })).catch([]),
});
const message = z.object({ id: messageId.nullable().catch(null), from: digits });

/** What became of messages we sent, and who wrote to us: marks instead of numbers, and no text. */
export const messageNewsSchema = z.object({
  phoneNumberId: z.string().nullable(),
  statuses: z.array(
    z.object({ id: z.string(), status: z.enum(statusWords), to: z.string(), code: z.number().nullable() }),
  ),
  answers: z.array(z.object({ id: z.string().nullable(), from: z.string() })),
});
export type MessageNews = z.infer<typeof messageNewsSchema>;

const listed = <T>(schema: z.ZodType<T>, value: unknown): T[] =>
  (Array.isArray(value) ? value : []).flatMap((one) => {
    const read = schema.safeParse(one);
    return read.success ? [read.data] : [];
  });

/**
 * All we keep of a `messages` webhook. People's numbers become marks and their words are left out before anything is
 * stored; what cannot be read is left out too. Meta page "messages webhook".
 * @param mark makes a mark of an E.164 number that only this app can make
 */
export function messageNewsIn(value: Record<string, unknown>, mark: (e164: string) => string): MessageNews {
  const about = metadata.safeParse(value.metadata);
  return {
    phoneNumberId: about.success ? about.data.phone_number_id : null,
    statuses: listed(status, value.statuses).map((one) => ({
      id: one.id,
      status: one.status,
      to: mark(one.recipient_id),
      code: one.errors[0]?.code ?? null,
    })),
    answers: listed(message, value.messages).map(({ id, from }) => ({ id, from: mark(from) })),
  };
}

import { z } from 'zod';

/** Ids arrive as text or as numbers; from here on they are text. */
export const id = z.union([z.string().regex(/^\d{1,32}$/), z.int().nonnegative().transform(String)]);

/** A word of Meta's from a list of ours; anything else, or nothing, is `unknown`. */
export const word = <T extends string>(known: Record<string, T>) =>
  z
    .unknown()
    .optional()
    .transform((value): T | 'unknown' =>
      typeof value === 'string' ? (known[value.toUpperCase()] ?? 'unknown') : 'unknown',
    );

/** `{"success":true}`; `false` is not an answer anybody can build on. */
export const success = z.object({ success: z.literal(true) }).transform((): true => true);

export const created = z.object({ id }).transform((answer) => ({ phoneNumberId: answer.id }));

const sentMessage = z.object({ id: z.string().min(1).max(300) });
export const messageSent = z
  .object({ messages: z.tuple([sentMessage]).rest(z.unknown()) })
  .transform((answer) => ({ messageId: answer.messages[0].id }));

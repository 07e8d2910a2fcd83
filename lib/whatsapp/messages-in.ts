import { z } from 'zod';

const messages = z.object({
  metadata: z.object({ phone_number_id: z.union([z.string(), z.number()]).transform(String) }),
  messages: z.array(z.object({ from: z.string().regex(/^\+?\d{5,20}$/) })).min(1),
});

/**
 * Who wrote to which of our numbers, when a webhook change tells of a message that came in; null for every other change.
 * Meta page "messages webhook". `from` becomes E.164.
 */
export function answeredMessageIn({
  field,
  value,
}: {
  field: string;
  value: unknown;
}): { phoneNumberId: string; from: string } | null {
  const parsed = field === 'messages' ? messages.safeParse(value) : null;
  const [message] = parsed?.success ? parsed.data.messages : [];
  if (!parsed?.success || !message) return null;
  return { phoneNumberId: parsed.data.metadata.phone_number_id, from: `+${message.from.replace('+', '')}` };
}

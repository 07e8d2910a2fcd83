import { z } from 'zod';

/** An SMS as the carrier brings it. Twilio's words stop here. */
export type InboundSms = { sid: string; to: string; body: string };

const schema = z
  .object({
    MessageSid: z.string().regex(/^(SM|MM)[0-9a-f]{32}$/),
    To: z.string().regex(/^\+[1-9]\d{6,14}$/),
    Body: z.string().max(1_600),
  })
  .transform(({ MessageSid, To, Body }): InboundSms => ({ sid: MessageSid, to: To, body: Body }));

/** The SMS in a signed form; null for what is none, such as a report of delivery. Twilio page "Incoming messages". */
export const inboundSms = (form: URLSearchParams): InboundSms | null =>
  schema.safeParse(Object.fromEntries(form)).data ?? null;

/** Six digits that stand alone, a space or a hyphen in the middle or not. */
const codes = /(?<![\d+])(\d{3})[-\s\u2010-\u2015]?(\d{3})(?!\d)/g;

/**
 * The code in Meta's text, such as "WhatsApp code 123-830". Null for a text that does not speak of WhatsApp, has no code
 * or more than one: a wrong one would cost one of five tries.
 */
export function codeIn(body: string): string | null {
  const text = body.normalize('NFKC');
  if (!/whatsapp/i.test(text)) return null;
  const found = new Set([...text.matchAll(codes)].map(([, before, after]) => `${before}${after}`));
  const [code] = found;
  return found.size === 1 && code ? code : null;
}

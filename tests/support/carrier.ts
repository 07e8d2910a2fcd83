import { createHmac, randomBytes } from 'node:crypto';
import { env } from '@/lib/env';

/** What `setSettings` gives the app so that it believes this carrier. */
export const carrierSecret = 'integration-only-carrier-secret-0123456789';

export const newSid = (): string => `SM${randomBytes(16).toString('hex')}`;

type Message = { to: string; body: string; sid?: string };
type Forged = { secret?: string; signature?: string | null; query?: string };

/** The request with which the carrier brings an SMS, or a forger something like it. */
export function carrierRequest({ to, body, sid = newSid() }: Message, forged: Forged = {}): Request {
  const { secret = carrierSecret, query = '' } = forged;
  const form = {
    MessageSid: sid,
    AccountSid: `AC${'0'.repeat(32)}`,
    From: '+447700900199',
    To: to,
    Body: body,
  };
  const address = `${env().appUrl}/api/webhooks/sms${query}`;
  const text = Object.entries(form)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .reduce((whole, [name, value]) => whole + name + value, address);
  const made = createHmac('sha1', secret).update(text).digest('base64');
  const signature = forged.signature === undefined ? made : forged.signature;
  return new Request(`http://evil.example/api/webhooks/sms${query}`, {
    method: 'POST',
    body: new URLSearchParams(form),
    headers: signature === null ? {} : { 'x-twilio-signature': signature },
  });
}

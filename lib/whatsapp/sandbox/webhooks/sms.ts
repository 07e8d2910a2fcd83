import { createHmac, randomBytes } from 'node:crypto';
import type { Webhook, World } from '../world/types';
import { waiting, withWaiting } from './outbox';

/** Whom the pretend carrier serves; one account as long as the sandbox runs. */
const accountSid = `AC${'5a'.repeat(16)}`;
/** Where texts with codes come from in the pretend world: a number of fiction. */
const sender = '+12025550199';

/** The pretend carrier brings an SMS to PaxFlow, where the number it came to is one of PaxFlow's. */
export const bringSms = (world: World, to: string, text: string, now: number): void => {
  const { carrier } = world;
  if (!carrier?.numbers.includes(to)) return;
  const body = new URLSearchParams({
    MessageSid: `SM${randomBytes(16).toString('hex')}`,
    AccountSid: accountSid,
    From: sender,
    To: to,
    Body: text,
    NumMedia: '0',
  }).toString();
  withWaiting(world, waiting({ field: 'sms', url: carrier.url, body, signedFor: carrier.publicUrl }, now));
};

/** The value of `X-Twilio-Signature`: the public address, then each field's name and value, sorted. Twilio page "Security". */
const signature = (address: string, body: string, secret: string): string => {
  const fields = [...new URLSearchParams(body)].map(([name, value]) => name + value).sort();
  return createHmac('sha1', secret)
    .update(address + fields.join(''))
    .digest('base64');
};

export const smsHeaders = (address: string, { body }: Webhook, secret: string): Record<string, string> => ({
  'content-type': 'application/x-www-form-urlencoded',
  'x-twilio-signature': signature(address, body, secret),
});

import { env } from '@/lib/env';
import { log } from '@/lib/log';
import { takeSms } from '@/lib/operations/onboarding/take-sms';
import { paths } from '@/lib/paths';
import { inboundSms } from '@/lib/sms/inbound';
import { carrierSignatureFits } from '@/lib/sms/signature';
import { boundedBytes } from '@/lib/whatsapp/bounded-bytes';

/** Far more than an SMS with all its fields. */
const largestDelivery = 32 * 1024;

/** "Thank you, and do nothing": the carrier sends no answer to whoever wrote. */
const nothingToSay = '<?xml version="1.0" encoding="UTF-8"?><Response/>';

/**
 * The carrier brings an SMS that reached a PaxFlow number. Whether it comes from the carrier is settled before a word of
 * it is believed, by the address we are known under: what a request says of its host is somebody's word.
 */
export async function POST(request: Request): Promise<Response> {
  const body = await boundedBytes(request.body, largestDelivery);
  if (!body) return new Response('Too large', { status: 413 });
  const { appUrl, smsWebhookSecret } = env();
  const form = new URLSearchParams(new TextDecoder().decode(body));
  const address = `${appUrl}${paths.smsWebhook}${new URL(request.url).search}`;
  const signature = request.headers.get('x-twilio-signature');
  if (!carrierSignatureFits(address, form, signature, smsWebhookSecret)) {
    log('warn', 'webhook-refused', { reason: smsWebhookSecret ? 'sms-signature' : 'sms-secret-unset' });
    return new Response('Not signed by the carrier', { status: 403 });
  }
  const sms = inboundSms(form);
  const outcome = sms ? await takeSms(sms) : 'not-an-sms';
  log('info', 'webhook-accepted', { reason: 'sms', state: outcome ?? 'repeated' });
  return new Response(nothingToSay, { headers: { 'content-type': 'text/xml; charset=utf-8' } });
}

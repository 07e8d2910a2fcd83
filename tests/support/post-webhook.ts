import { signatureOf } from '@/lib/whatsapp/sandbox/webhooks/signature';

/** What Meta would send about an account. */
export const webhookOf = (wabaId: string, field: string, value: object): string =>
  JSON.stringify({
    object: 'whatsapp_business_account',
    entry: [{ id: wabaId, time: Math.floor(Date.now() / 1000), changes: [{ field, value }] }],
  });

/** Brings one webhook to a running app as Meta does, signed. */
export async function postWebhook(app: string, body: string, appSecret: string): Promise<void> {
  const answer = await fetch(`${app}/api/webhooks/whatsapp`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-hub-signature-256': signatureOf(body, appSecret) },
    body,
  });
  if (answer.status !== 200) throw new Error(`The webhook was answered ${answer.status}`);
}

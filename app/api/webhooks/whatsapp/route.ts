import { connection } from 'next/server';
import { env } from '@/lib/env';
import { log } from '@/lib/log';
import { acceptWebhook } from '@/lib/operations/webhooks/accept';
import { boundedBytes } from '@/lib/whatsapp/bounded-bytes';
import { changesIn, handshakeAnswer, signatureFits } from '@/lib/whatsapp/webhooks';

/** The largest delivery Meta makes. Source: Meta, webhooks. */
const largestDelivery = 3 * 1024 * 1024;

/** Meta's handshake: the challenge comes back as plain text when the token fits. */
export async function GET(request: Request): Promise<Response> {
  await connection();
  const challenge = handshakeAnswer(new URL(request.url).searchParams, env().metaWebhookVerifyToken);
  return challenge === null ? new Response('Not ours', { status: 403 }) : new Response(challenge);
}

/** Raw bytes first: the signature covers them, and parsing before checking would trust a stranger. */
export async function POST(request: Request): Promise<Response> {
  const body = await boundedBytes(request.body, largestDelivery);
  if (!body) return new Response('Too large', { status: 413 });
  if (!signatureFits(body, request.headers.get('x-hub-signature-256'), env().metaAppSecret)) {
    log('warn', 'webhook-refused', { reason: 'signature' });
    return new Response('Not signed by Meta', { status: 401 });
  }
  const changes = changesIn(new TextDecoder().decode(body));
  await acceptWebhook(changes);
  log('info', 'webhook-accepted', { count: changes.length });
  return new Response('Stored');
}

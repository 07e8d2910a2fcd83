import { WEBHOOK_ANSWER_MS, WEBHOOK_LIFE_MS, WEBHOOK_RETRY_MS } from '../limits';
import type { Webhook, World } from '../world/types';
import { confirmCallback } from './handshake';
import { signatureOf } from './signature';
import { smsHeaders } from './sms';

type Needs = {
  world(): World;
  now(): number;
  appSecret: string;
  /** What the carrier signs with; empty where there is none. */
  smsSecret: string;
  /** Called when a delivery changed the world. */
  save(): void;
};

type Secrets = Pick<Needs, 'appSecret' | 'smsSecret'>;

const headersOf = (webhook: Webhook, { appSecret, smsSecret }: Secrets): Record<string, string> =>
  webhook.signedFor
    ? smsHeaders(webhook.signedFor, webhook, smsSecret)
    : {
        'content-type': 'application/json',
        'x-hub-signature-256': signatureOf(webhook.body, appSecret),
      };

const post = async (webhook: Webhook, secrets: Secrets, signal: AbortSignal): Promise<string | null> => {
  try {
    const response = await fetch(webhook.url, {
      method: 'POST',
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(WEBHOOK_ANSWER_MS)]),
      headers: headersOf(webhook, secrets),
      body: webhook.body,
    });
    await response.body?.cancel();
    return response.status === 200 ? null : `answered ${response.status}`;
  } catch {
    return 'not answered';
  }
};

/** An address set at the start is checked before the first delivery, as the dashboard would. */
const confirm = async (world: World, webhook: Webhook, signal: AbortSignal): Promise<string | null> => {
  const callback = world.callback;
  if (!callback || callback.isConfirmed || callback.url !== webhook.url) return null;
  const problem = await confirmCallback(callback.url, callback.verifyToken, signal);
  callback.isConfirmed = problem === null;
  return problem;
};

const noteAnswer = (webhook: Webhook, problem: string | null, now: number): void => {
  const waitMs = WEBHOOK_RETRY_MS[webhook.tries];
  webhook.tries += 1;
  webhook.lastProblem = problem;
  const isHopeless = waitMs === undefined || now + waitMs > webhook.at + WEBHOOK_LIFE_MS;
  webhook.state = problem === null ? 'delivered' : isHopeless ? 'given-up' : 'waiting';
  webhook.nextTryAt = webhook.state === 'waiting' && waitMs !== undefined ? now + waitMs : null;
};

/**
 * Sends what is due, each event on its own and at most once at a time. Anything but 200 is tried again with
 * falling frequency for seven days; an event interrupted by a stop is sent again after the next start.
 */
export const webhookDelivery = (needs: Needs) => {
  const inFlight = new Set<string>();
  const ending = new AbortController();

  const deliver = async (world: World, webhook: Webhook): Promise<void> => {
    const problem =
      (await confirm(world, webhook, ending.signal)) ?? (await post(webhook, needs, ending.signal));
    inFlight.delete(webhook.id);
    if (ending.signal.aborted) return;
    noteAnswer(webhook, problem, needs.now());
    needs.save();
  };

  return {
    sendDue(): void {
      const world = needs.world();
      if (world.isHoldingWebhooks || ending.signal.aborted) return;
      const now = needs.now();
      for (const webhook of world.webhooks) {
        const isDue = webhook.state === 'waiting' && (webhook.nextTryAt ?? now) <= now;
        if (!isDue || inFlight.has(webhook.id)) continue;
        inFlight.add(webhook.id);
        void deliver(world, webhook);
      }
    },
    stop: () => ending.abort(),
  };
};

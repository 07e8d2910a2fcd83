import 'server-only';
import { insertWebhookChanges } from '@/lib/db/webhook-changes';
import { gathered } from '@/lib/gathered';
import { enqueue } from '@/lib/jobs/queue';
import { fingerprint } from '@/lib/seal';
import { messageNewsIn } from '@/lib/whatsapp/messages-in';
import type { WebhookChange } from '@/lib/whatsapp/webhooks';

/** Of people's messages we keep marks and times only; everything else is kept as Meta sent it, unknown fields too. */
const asKept = (change: WebhookChange) =>
  change.field === 'messages' ? { ...change, value: messageNewsIn(change.value, fingerprint) } : change;

/** Deliveries stored in one statement, and how long the next ones gather: well below what Meta notices. */
const bounds = { most: 200, restMs: 20 };

const store = gathered(async (deliveries: (readonly WebhookChange[])[]): Promise<void> => {
  const newOnes = await insertWebhookChanges(deliveries.flat().map(asKept));
  if (newOnes > 0) await enqueue('handle-webhooks', {});
}, bounds);

/**
 * Stores what Meta told us. The stored row is its own job: a change nobody has handled is found again by whoever looks,
 * so storing is one statement and Meta gets its answer at once. The queued job only makes it sooner; the sweep asks for
 * one each minute too. Meta repeats and reorders; the hash tells. Rule: security rules 47.
 */
export const acceptWebhook = (changes: readonly WebhookChange[]): Promise<void> => store(changes);

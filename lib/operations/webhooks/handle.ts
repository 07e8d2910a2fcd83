import 'server-only';
import { transaction } from '@/lib/db/client';
import {
  lockWaiting,
  markHandled,
  putAside,
  type StoredChange,
  waitingChanges,
} from '@/lib/db/webhook-changes';
import { enqueue } from '@/lib/jobs/queue';
import { log } from '@/lib/log';
import { keepMessageNews } from '../registration/message-news';
import { fieldHandlers } from './fields';

/** Each round is short, so that storing what comes in never waits for what came before. */
const perRound = 100;
const rounds = 20;

/**
 * Acts on the changes that wait, oldest first. A webhook is a hint: whatever it says, the numbers it is about are read
 * again, and only Meta's answer moves a state. What cannot be handled is put aside and tried again, and stops nothing
 * else. Rule: security rules 48, 49.
 */
export async function handleWaitingWebhooks(): Promise<void> {
  for (let round = 0; round < rounds; round++) {
    const waiting = await waitingChanges(perRound);
    if (waiting.length === 0) return;
    // What comes in masses goes in masses; the rest one by one, so that none stops another.
    const messages = waiting.filter(({ field }) => field === 'messages');
    const unknown = waiting.filter(({ field }) => field !== 'messages' && !handlerOf(field));
    await handle(messages, keepMessageNews);
    await handle(unknown, async () => undefined);
    for (const change of waiting) {
      const act = handlerOf(change.field);
      if (act) await handle([change], async (ours) => void (await Promise.all(ours.map(act))));
    }
  }
  await enqueue('handle-webhooks', {});
}

/** A field nobody here acts on is kept, and that is all. */
const handlerOf = (field: string) => (Object.hasOwn(fieldHandlers, field) ? fieldHandlers[field] : undefined);

/** One transaction with the mark that it is done. Another process may have it at hand: then it is left to that one. */
async function handle(
  changes: readonly StoredChange[],
  act: (changes: StoredChange[]) => Promise<void>,
): Promise<void> {
  if (changes.length === 0) return;
  try {
    await transaction(async () => {
      const ours = await lockWaiting(changes.map(({ id }) => id));
      if (ours.length === 0) return;
      await act(ours);
      await markHandled(ours.map(({ id }) => id));
    });
  } catch (error) {
    log('error', 'job-failed', {
      queue: 'handle-webhooks',
      reason: error instanceof Error ? error.name : 'unknown',
    });
    for (const { id } of changes) await putAside(id);
  }
}

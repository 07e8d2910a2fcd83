import 'server-only';
import { transaction } from '@/lib/db/client';
import { registrationIdsOfWaba } from '@/lib/db/registrations';
import { findUnhandledChange, insertWebhookChange, markChangeHandled } from '@/lib/db/webhook-changes';
import { enqueue } from '@/lib/jobs/queue';
import type { WebhookChange } from '@/lib/whatsapp/webhooks';
import { noteNameDecision } from './display-name/note-decision';
import { keepTestMessageProof } from './registration/test-message';

type StoredChange = NonNullable<Awaited<ReturnType<typeof findUnhandledChange>>>;

/**
 * What one field of Meta's webhooks makes us note, in the transaction that marks the change as handled. It answers the
 * registrations to read again, or null for all numbers of the account. Fields without an entry only make us look.
 */
type FieldHandler = (change: StoredChange) => Promise<string[] | null>;

const handlers = new Map<string, FieldHandler>([
  ['messages', (change) => keepTestMessageProof(change).then(() => null)],
  ['phone_number_name_update', noteNameDecision],
]);

/** Stores what Meta told us, with a job for each change that is new. Meta repeats and reorders; the hash tells. */
export const acceptWebhook = (changes: readonly WebhookChange[]): Promise<void> =>
  transaction(async () => {
    for (const change of changes) {
      const changeId = await insertWebhookChange(change);
      if (changeId) await enqueue('handle-webhook', { changeId });
    }
  });

/**
 * Acts on one stored change. A webhook is a hint: whatever it says, the numbers of that business are read again and
 * only Meta's answer moves a state. Rule: security rules 48.
 */
export const handleWebhook = (changeId: string): Promise<void> =>
  transaction(async () => {
    const change = await findUnhandledChange(changeId);
    if (!change) return;
    for (const registrationId of (await handlers.get(change.field)?.(change)) ?? (await numbersOf(change)))
      await enqueue('check-proofs', { registrationId, round: lastLook });
    await markChangeHandled(changeId);
  });

const numbersOf = ({ wabaId }: StoredChange) => (wabaId ? registrationIdsOfWaba(wabaId) : []);

/** A look caused by a hint does not start a second series of looks. */
const lastLook = 1_000;

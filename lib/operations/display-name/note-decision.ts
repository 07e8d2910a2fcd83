import 'server-only';
import { noteToldDeclined } from '@/lib/db/display-names';
import { registrationsToldOf } from '@/lib/db/registrations';
import type { StoredChange } from '@/lib/db/webhook-changes';
import { nameUpdateIn } from '@/lib/whatsapp/name-update';
import { nothing } from '@/lib/whatsapp/told/reading';
import { keepTold } from '../webhooks/keep-told';

/**
 * Meta tells that it decided about a name. Nothing follows from that alone: a no is noted beside the name, because a
 * declined change leaves no other trace, and the number is read again; every number of the account where the message
 * names none.
 */
export async function noteNameDecision(change: StoredChange): Promise<void> {
  const told = nameUpdateIn(change.value);
  const about = { ...nothing, e164: told?.e164 ?? null, looks: true };
  if (told?.isDeclined) {
    const registrations = await registrationsToldOf({ ...about, wabaId: change.wabaId });
    await noteToldDeclined(
      registrations.map(({ id }) => id),
      told.name,
      told.reason,
    );
  }
  await keepTold(change, about);
}

import 'server-only';
import { noteToldDeclined } from '@/lib/db/display-names';
import { registrationIdsAtMeta } from '@/lib/db/registrations';
import { nameUpdateIn } from '@/lib/whatsapp/name-update';

/**
 * Meta tells that it decided about a name. Nothing follows from that alone: a no is noted beside the name, because a
 * declined change leaves no other trace, and the number is read.
 * @returns the registrations to read; null when the message cannot be read
 */
export async function noteNameDecision({
  wabaId,
  value,
}: {
  wabaId: string | null;
  value: unknown;
}): Promise<string[] | null> {
  const told = nameUpdateIn(value);
  if (!told || !wabaId) return null;
  const ids = await registrationIdsAtMeta(wabaId, told.e164);
  if (told.isDeclined) await noteToldDeclined(ids, told.name, told.reason);
  return ids;
}

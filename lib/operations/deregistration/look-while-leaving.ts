import 'server-only';
import { findRequestForJob, openRequestOf } from '@/lib/db/deregistrations';
import { lookForRemoval } from './advance';

/** A webhook hinted that something changed about a number that leaves: only what Meta then answers counts. */
export async function lookWhileLeaving(registrationId: string): Promise<void> {
  const open = await openRequestOf(registrationId);
  const row = open?.state === 'awaiting_removal' ? await findRequestForJob(open.id) : null;
  if (row) await lookForRemoval(row);
}

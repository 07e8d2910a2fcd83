import 'server-only';
import { recordEvent } from '@/lib/db/events';
import { endExpiredHolds } from '@/lib/db/holds';

/**
 * Ends every hold whose time is over, each with its audit line, in the open transaction. The sweep does it each minute;
 * whoever takes a number does it first, so that nobody is refused for a hold that is over.
 */
export async function endOverdueHolds(): Promise<void> {
  for (const { draftId, accountId } of await endExpiredHolds())
    await recordEvent({ accountId, subjectId: draftId, name: 'hold-ended' });
}

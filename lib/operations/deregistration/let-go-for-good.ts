import 'server-only';
import type { DeregistrationRequest } from '@/lib/db/deregistrations';
import { endHoldOfDraft } from '@/lib/db/holds';
import { releasedLetter } from '@/lib/mail/letters';
import { moveAlong, moveLeaving, type RequestForJob } from './move-request';

/**
 * Meta says that the number is in another account by now: nothing is left to do, and nothing to wait for. An own number is
 * free for others here; a PaxFlow number stays kept, because it is in use somewhere.
 */
export async function letGoForGood(row: RequestForJob, change: Partial<DeregistrationRequest> = {}) {
  await moveAlong(row, 'closed', {
    change,
    how: 'moved-away',
    letter: releasedLetter,
    alongside: async () => {
      await moveLeaving(row, 'released', 'number-moved-away');
      if (row.source === 'own') await endHoldOfDraft(row.registration.draftId, 'released');
    },
  });
}

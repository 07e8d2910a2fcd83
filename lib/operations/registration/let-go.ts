import 'server-only';
import { endHoldOfDraft } from '@/lib/db/holds';
import { findNumber } from '@/lib/db/numbers';
import type { RefusalCode } from '@/lib/domain/refusals';
import { move, type RegistrationForJob } from './move';

/**
 * A number that Meta says has moved to another account has left PaxFlow: an own number is free for others here at once.
 * A PaxFlow number stays kept: it is still in use somewhere, and must not be offered from stock.
 */
export async function letGo(row: RegistrationForJob, code: RefusalCode): Promise<void> {
  await move(row, 'released', { code }, async () => {
    const number = await findNumber(row.registration.numberId);
    if (number?.source === 'own') await endHoldOfDraft(row.registration.draftId, 'released');
  });
}

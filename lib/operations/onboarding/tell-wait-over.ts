import 'server-only';
import { transaction } from '@/lib/db/client';
import { claimUsageMail } from '@/lib/db/drafts';
import { recordEvent } from '@/lib/db/events';
import { addressesForStep } from '@/lib/db/members';
import { env } from '@/lib/env';
import { readyToRemoveLetter, readyToTryLetter } from '@/lib/mail/letters';
import { queueMail } from '@/lib/mail/outbox';
import { paths } from '@/lib/paths';

/**
 * The mail at the end of a wait for a number to be free. Whoever takes the promise sends it: a job that runs twice, or
 * after the customer went on or answered anew, finds none.
 */
export const tellWaitOver = (draftId: string): Promise<void> =>
  transaction(async () => {
    const draft = await claimUsageMail(draftId);
    if (!draft) return;
    const { appUrl, supportEmail } = env();
    const letter = draft.usageFact === 'paid-message' ? readyToRemoveLetter : readyToTryLetter;
    const text = letter(draft.e164, `${appUrl}${paths.usageRecipe}`, supportEmail);
    for (const email of await addressesForStep(draft.editorId ?? draft.memberId))
      await queueMail(email, text);
    await recordEvent({ accountId: draft.accountId, subjectId: draft.id, name: 'usage-wait-over' });
  });

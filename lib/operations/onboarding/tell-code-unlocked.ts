import 'server-only';
import { transaction } from '@/lib/db/client';
import { claimCodeUnlock } from '@/lib/db/drafts';
import { recordEvent } from '@/lib/db/events';
import { addressesForStep } from '@/lib/db/members';
import { env } from '@/lib/env';
import { codeUnlockedLetter } from '@/lib/mail/letters';
import { queueMail } from '@/lib/mail/outbox';
import { paths } from '@/lib/paths';

/**
 * The mail at the end of a long lock. Whoever takes the promise sends it: a job that runs twice, or after the number was
 * verified or changed, finds none.
 */
export const tellCodeUnlocked = (draftId: string): Promise<void> =>
  transaction(async () => {
    const draft = await claimCodeUnlock(draftId);
    if (!draft) return;
    const { appUrl, supportEmail } = env();
    const letter = codeUnlockedLetter(draft.e164, `${appUrl}${paths.step('code')}`, supportEmail);
    for (const email of await addressesForStep(draft.editorId ?? draft.memberId))
      await queueMail(email, letter);
    await recordEvent({ accountId: draft.accountId, subjectId: draft.id, name: 'code-unlocked' });
  });

import 'server-only';
import type { Member } from '@/lib/auth/member';
import { insertAcknowledgements } from '@/lib/db/acknowledgements';
import { consequences, exclusivityTextVersion } from '@/lib/domain/exclusivity';
import { done, refuse } from '@/lib/domain/refusals';
import { changeDraft } from './change-draft';

type Ticks = { key: string; numberId: string; textVersion: string; acknowledged: string[] };

/**
 * Stores each consequence with person, time and wording. A page with an older wording is refused
 * (`page-out-of-date`): nobody accepts a text they did not read.
 */
export const acknowledgeConsequences = (member: Member, form: Ticks) =>
  changeDraft(
    member,
    form,
    'consequences-acknowledged',
    async (draft) => {
      if (form.textVersion !== exclusivityTextVersion) return refuse('page-out-of-date');
      await insertAcknowledgements({
        accountId: member.accountId,
        memberId: member.memberId,
        draftId: draft.id,
        numberId: form.numberId,
        textVersion: exclusivityTextVersion,
        consequences: consequences.map(({ id }) => id),
      });
      return done({});
    },
    { textVersion: exclusivityTextVersion, points: consequences.length },
  );

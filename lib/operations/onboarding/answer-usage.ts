import 'server-only';
import type { Member } from '@/lib/auth/member';
import { now } from '@/lib/clock';
import type { Usage } from '@/lib/domain/onboarding-steps';
import { done, refuse } from '@/lib/domain/refusals';
import { changeDraft } from './change-draft';

type Answer = { key: string; numberId: string; usage: Usage };

/** Saves where the number is used today. Another answer than before needs its own recipe. */
export const answerUsage = (member: Member, form: Answer) =>
  changeDraft(member, form, 'usage-answered', async (draft) =>
    done(draft.usage === form.usage ? {} : { usage: form.usage, usageClearedAt: null }),
  );

type Cleared = { key: string; numberId: string; cleared: 'yes' };

/** Saves that the recipe was followed. "Not sure" has no recipe to finish: it must become another answer first. */
export const clearUsage = (member: Member, form: Cleared) =>
  changeDraft(member, form, 'usage-answered', async (draft) =>
    draft.usage === null || draft.usage === 'not-sure'
      ? refuse('page-out-of-date')
      : done({ usageClearedAt: now() }),
  );

import 'server-only';
import type { Member } from '@/lib/auth/member';
import { now } from '@/lib/clock';
import { newestDisplayName } from '@/lib/db/display-names';
import { done, type Outcome, refuse } from '@/lib/domain/refusals';
import { enqueue } from '@/lib/jobs/queue';
import { once } from '../once';
import { findRenamable } from './change-name';
import { registerBy } from './name-of';

/**
 * Tries again to register an approved name, when a person has put right what stood in the way.
 * @returns the reference
 * Refusal: page-out-of-date, when nothing waits (any more).
 */
export const registerNameNow = (
  member: Member,
  { key, reference }: { key: string; reference: string },
): Promise<Outcome<string>> =>
  once({ accountId: member.accountId, key, action: 'register-name', content: { reference } }, async () => {
    const row = await findRenamable(member, reference);
    const name = row && (await newestDisplayName(row.registration.id));
    const until = name && registerBy(name);
    if (!name || !until || until < now()) return refuse('page-out-of-date');
    await enqueue('register-name', { displayNameId: name.id, round: 0 });
    return done(reference);
  });

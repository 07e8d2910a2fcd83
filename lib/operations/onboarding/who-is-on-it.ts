import 'server-only';
import type { Member } from '@/lib/auth/member';
import { now } from '@/lib/clock';
import { findEditor } from '@/lib/db/drafts';
import { otherNow } from '@/lib/domain/editor';
import type { OnIt } from '@/lib/domain/on-it';
import { takeInHand } from './draft-in-hand';

/** Who else is on the account's onboarding, and since when. Looking changes nothing. */
export async function whoIsOnIt({ accountId, memberId }: Member): Promise<OnIt> {
  const noted = await findEditor(accountId);
  const other = noted && otherNow(noted, memberId, now());
  if (!noted) return { state: 'closed' };
  return other
    ? { state: 'other', who: noted.email ?? '', since: other.since.toISOString() }
    : { state: 'free' };
}

/** A sign that this member is on it, from a step that stands open; it never takes it from somebody else. */
export async function giveSign(member: Member): Promise<OnIt> {
  const taken = await takeInHand(member);
  return taken.ok ? { state: 'you' } : whoIsOnIt(member);
}

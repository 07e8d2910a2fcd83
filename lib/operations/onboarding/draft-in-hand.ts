import 'server-only';
import type { Member } from '@/lib/auth/member';
import { now } from '@/lib/clock';
import { lockOpenDraft, setEditor } from '@/lib/db/drafts';
import { emailOfMember, isMemberNow } from '@/lib/db/members';
import { editorNow, otherNow, signsApartMs } from '@/lib/domain/editor';
import { done, type Outcome, refuse } from '@/lib/domain/refusals';
import { inTransaction } from '../once';

type Draft = NonNullable<Awaited<ReturnType<typeof lockOpenDraft>>>;

/** What a draft's row says of who is on it. */
export const notedOn = ({ editorId, editorSince, editorSeenAt }: Draft) => ({
  editorId,
  since: editorSince,
  seenAt: editorSeenAt,
});

/**
 * The account's open draft for somebody who acts on it: locked until the open transaction ends, and theirs from now on.
 * Every step goes through here, so two who press at once come one after the other, and the second is told.
 * Refusals: no-open-onboarding, somebody-else-is-on-it, signed-out (removed from the account a moment ago).
 */
export async function draftInHand(member: Member): Promise<Outcome<Draft>> {
  const draft = await lockOpenDraft(member.accountId);
  if (!(await isMemberNow(member.accountId, member.memberId))) return refuse('signed-out');
  if (!draft) return refuse('no-open-onboarding');
  const noted = notedOn(draft);
  const other = otherNow(noted, member.memberId, now());
  if (other) {
    const who = (await emailOfMember(other.editorId)) ?? 'Somebody else';
    return { ok: false, refusal: { code: 'somebody-else-is-on-it', who } };
  }
  const mine = editorNow(noted, now());
  const isNoted = mine && noted.seenAt && now().getTime() - noted.seenAt.getTime() < signsApartMs;
  if (!isNoted) await setEditor(draft.id, member.memberId, mine?.since ?? now());
  return done(draft);
}

/** The same before a call to Meta, which no transaction may wait for: whoever asks is on it from then on. */
export const takeInHand = (member: Member): Promise<Outcome<Draft>> =>
  inTransaction(() => draftInHand(member));

import 'server-only';
import type { Member } from '@/lib/auth/member';
import { storyOf } from '@/lib/db/events';
import { openInvitations } from '@/lib/db/invitations';
import { accountNameOf, membersOf } from '@/lib/db/members';
import { actorOf, type EventDetail, eventSentence } from '@/lib/domain/event-words';
import { isLastOwner } from '@/lib/domain/roles';

/** Everything the page of the account shows to one of its members. */
export async function readAccount({ accountId, memberId, role }: Member) {
  const [name, people, invitations, story] = await Promise.all([
    accountNameOf(accountId),
    membersOf(accountId),
    openInvitations(accountId),
    storyOf([accountId]),
  ]);
  return {
    name,
    people: people.map(({ id, email, role: theirs, since }) => ({
      id,
      email,
      role: theirs,
      since,
      isYou: id === memberId,
    })),
    invitations,
    isOwner: role === 'owner',
    isLastOwner: isLastOwner(people, memberId),
    story: story.map(({ id, at, name: what, detail, email }) => ({
      id,
      at,
      sentence: eventSentence(what, (detail ?? {}) as EventDetail),
      by: email ?? actorOf(what),
    })),
  };
}

/** How many people are in an account: alone, nobody can be on anything beside you. */
export const isShared = async (accountId: string): Promise<boolean> =>
  (await membersOf(accountId)).length > 1;

import 'server-only';
import type { Member } from '@/lib/auth/member';
import { newestRequestOf, requestIdsOf } from '@/lib/db/deregistrations';
import { lastEvent, storyOf } from '@/lib/db/events';
import { findMetaBusiness } from '@/lib/db/meta-businesses';
import type { RequestState } from '@/lib/domain/deregistration';
import { actorOf, type EventDetail, eventSentence } from '@/lib/domain/event-words';
import type { OfflineAnswer } from '@/lib/domain/recovery';
import type { RegistrationView } from '@/lib/domain/registration-view';
import { type Acceptance, acceptancesOf } from './acceptances';
import { type FoundRegistration, findOwnRegistration, viewOf } from './read-registration';

/** One line of a number's story. `by` is the address of a member of the account, `PaxFlow` or `Meta`. */
export type StoryLine = { id: string; at: Date; sentence: string; by: string };

export type NumberPage = {
  view: RegistrationView;
  businessName: string | null;
  connectedAt: Date | null;
  offlineAnswer: { answer: OfflineAnswer; at: Date } | null;
  /** The newest request to leave with it, also one that is over. */
  request: { reference: string; state: RequestState } | null;
  accepted: Acceptance[];
  story: StoryLine[];
};

/** Everything about one number of the member's account; null for a wrong or another account's reference. */
export async function readNumberPage(member: Member, reference: string): Promise<NumberPage | null> {
  const found = await findOwnRegistration(member, reference);
  if (!found) return null;
  const { accountId, businessId, draftId, numberId, id, connectedAt } = found.registration;
  return {
    view: await viewOf(found),
    businessName: (await findMetaBusiness(accountId, businessId))?.name ?? null,
    connectedAt,
    offlineAnswer: await offlineAnswerOf(found),
    request: await newestRequestOf(id),
    accepted: await acceptancesOf(draftId, numberId),
    story: (await storyOf([draftId, id, ...(await requestIdsOf(id))])).map(storyLine),
  };
}

type Line = Awaited<ReturnType<typeof storyOf>>[number];

/** One audit line in the customer's words. */
export const storyLine = ({ id, at, name, detail, email }: Line): StoryLine => ({
  id,
  at,
  sentence: eventSentence(name, (detail ?? {}) as EventDetail),
  by: email ?? actorOf(name),
});

/** The answer to "did somebody open WhatsApp?", as far as it is about the present trouble. */
async function offlineAnswerOf({ registration }: FoundRegistration): Promise<NumberPage['offlineAnswer']> {
  if (registration.state !== 'attention') return null;
  const last = await lastEvent(registration.id, 'offline-answered');
  const answer = (last?.detail as { answer?: OfflineAnswer } | undefined)?.answer;
  return last && answer && last.at >= registration.updatedAt ? { answer, at: last.at } : null;
}

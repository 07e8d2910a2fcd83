import 'server-only';
import type { Member } from '@/lib/auth/member';
import { now } from '@/lib/clock';
import { requestsOfAccount } from '@/lib/db/deregistrations';
import { lastLineOf, storyOf } from '@/lib/db/events';
import { canCancel, canComeBack } from '@/lib/domain/deregistration';
import { lastPaidInstant } from '@/lib/domain/deregistration-forms';
import type { DeregistrationView } from '@/lib/domain/deregistration-view';
import { acceptedLosses } from '@/lib/domain/leaving-losses';
import { isRefusalCode } from '@/lib/domain/refusals';
import { isPinKnown } from '@/lib/domain/registration';
import { type ReleaseFact, type ReleaseRule, releaseWindow } from '@/lib/domain/release';
import { env } from '@/lib/env';
import { type StoryLine, storyLine } from '../registration/number-page';
import { findOwnRequest } from './find-leaving';
import type { RequestForJob } from './move-request';
import { removableFrom } from './removable-from';

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

/** What the tracker shows of one request; null for a wrong or another account's reference, without telling them apart. */
export async function readRequest(member: Member, reference: string): Promise<DeregistrationView | null> {
  const row = await findOwnRequest(member, reference);
  return row ? viewOf(row) : null;
}

async function viewOf({ request, registration, e164 }: RequestForJob): Promise<DeregistrationView> {
  const { parkedCode, releaseFrom, releaseTo, releaseRule, answers } = request;
  const range = releaseFrom && releaseTo ? { from: releaseFrom, to: releaseTo, rule: releaseRule } : null;
  return {
    reference: request.reference,
    registration: registration.reference,
    e164,
    state: request.state,
    destination: answers.destination,
    parked:
      parkedCode && isRefusalCode(parkedCode) ? { code: parkedCode, until: iso(request.parkedUntil) } : null,
    callAt: request.callAt.toISOString(),
    canCancel: canCancel(request),
    canComeBack: canComeBack(request) && registration.sealedPin !== null,
    hasPin: registration.sealedPin !== null && isPinKnown(registration.state),
    askedAt: request.createdAt.toISOString(),
    deregisteredAt: iso(request.deregisteredAt),
    removedAt: iso(request.removedAt),
    removalBy: request.removalBy,
    removableFrom: request.removedAt ? null : iso(removableFrom(answers)),
    release: range && asTexts(range.from, range.to, range.rule as ReleaseRule),
    expected: request.removedAt ? null : expectation(request),
    readyAt: iso(request.readyAt),
    lateAt: iso(request.lateAt),
    zone: answers.zone,
    version: String(await lastLineOf(request.id)),
  };
}

const asTexts = (from: Date, to: Date, rule: ReleaseRule) => ({
  from: from.toISOString(),
  to: to.toISOString(),
  rule,
});

/** The range as it would be if everybody acted at once: shown until the number is removed, and said to be so. */
function expectation({ answers, callAt, lockedAt, state }: RequestForJob['request']) {
  if (state === 'cancelled' || state === 'closed') return null;
  const removed = new Date(Math.max(callAt.getTime(), now().getTime()));
  const paidAt = lastPaidInstant(answers);
  const facts: ReleaseFact[] = [
    ...(paidAt ? [{ what: 'paid-message' as const, at: paidAt }] : []),
    ...(lockedAt ? [{ what: 'too-many-attempts' as const, at: lockedAt }] : []),
  ];
  const { earliest, latest, rule } = releaseWindow(
    [{ what: 'left-paxflow', at: removed }, ...facts],
    now(),
    env().release,
  );
  return asTexts(earliest, latest, rule);
}

export type RequestPage = {
  view: DeregistrationView;
  request: RequestForJob['request'];
  askedBy: string;
  losses: ReturnType<typeof acceptedLosses>;
  story: StoryLine[];
};

/** Everything about one request for its page; null as above. */
export async function readRequestPage(member: Member, reference: string): Promise<RequestPage | null> {
  const row = await findOwnRequest(member, reference);
  if (!row) return null;
  const { textVersion, acknowledged } = row.request.answers;
  return {
    view: await viewOf(row),
    request: row.request,
    askedBy: row.askedBy,
    losses: acceptedLosses(textVersion, acknowledged),
    story: (await storyOf([row.request.id])).map(storyLine),
  };
}

/** A request that is under way, as a list shows it. */
export type OpenRequest = Awaited<ReturnType<typeof requestsOf>>[number];

/** The account's requests that are under way, the newest first. */
export const requestsOf = ({ accountId }: Pick<Member, 'accountId'>) => requestsOfAccount(accountId);

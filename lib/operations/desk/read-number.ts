import 'server-only';
import { now } from '@/lib/clock';
import { findAnyRequest } from '@/lib/db/deregistrations';
import {
  callsOf,
  deskStoryOf,
  findAnyRegistration,
  jobsFor,
  mailsAbout,
  notesOf,
  questionsAbout,
  requestsOfRegistration,
  takingOf,
} from '@/lib/db/desk-story';
import { membersOf } from '@/lib/db/members';
import { destinationWords, reasonWords } from '@/lib/domain/deregistration';
import { caseKind, endingOf, reasonOf } from '@/lib/domain/desk';
import { actorOf, type EventDetail, eventSentence } from '@/lib/domain/event-words';
import { hideCodes } from '@/lib/domain/hide-codes';

type Found = NonNullable<Awaited<ReturnType<typeof findAnyRegistration>>>;
type Asked = Awaited<ReturnType<typeof findAnyRequest>>;

/**
 * The whole story of one number, by the reference of its registration or of a request to leave with it: states, timeline,
 * calls, work, mails, notes. No PIN, code, token or whole number is in it.
 * @returns null for a reference that leads nowhere
 */
export async function readNumberStory(reference: string) {
  const asked = caseKind(reference) === 'DR' ? await findAnyRequest(reference) : null;
  const found = asked
    ? await findAnyRegistration({ id: asked.registration.id })
    : caseKind(reference) === 'RG'
      ? await findAnyRegistration({ reference })
      : null;
  return found ? tell(found, asked) : null;
}

export type NumberStory = NonNullable<Awaited<ReturnType<typeof readNumberStory>>>;

async function tell(found: Found, asked: Asked) {
  const requests = await requestsOfRegistration(found.id);
  const subjects = [found.id, ...requests.map(({ id }) => id)];
  const references = [found.reference, ...requests.map(({ reference }) => reference)];
  const { id, accountId, draftId, numberId, e164, code, ...number } = found;
  return {
    number: { ...number, ending: endingOf(e164), reason: reasonOf(code) },
    people: (await membersOf(accountId)).map(({ email, role }) => ({ email, role })),
    request: asked && requestOf(asked),
    requests: requests.map(({ id: _id, ...one }) => one),
    taking: await takingOf(asked ? asked.request.id : id),
    story: (await deskStoryOf([draftId, ...subjects])).map(storyLine),
    notes: (await notesOf(subjects)).map(({ text, ...note }) => ({ ...note, text: hideCodes(text) })),
    calls: await callsOf(numberId),
    jobs: await jobsFor([draftId, ...subjects]),
    mails: await mailsAbout(references),
    questions: await questionsAbout(found.reference),
  };
}

/** One request to leave as support reads it. */
function requestOf({ request, askedBy }: NonNullable<Asked>) {
  const { reference, state, answers, parkedCode, parkedUntil, lateAt, callAt, deregisteredAt } = request;
  const { removedAt, releaseFrom, releaseTo, readyAt, createdAt, updatedAt, round } = request;
  return {
    ...{ reference, state, askedBy, lateAt, callAt, deregisteredAt, removedAt, releaseFrom, releaseTo },
    ...{ readyAt, round, askedAt: createdAt, since: updatedAt, until: parkedUntil },
    reason: reasonOf(parkedCode),
    canRetry: state === 'parked' && !(parkedUntil && parkedUntil > now()),
    destination: destinationWords(answers.destination),
    why: reasonWords(answers.reason),
    contact: answers.contact,
    wrote: hideCodes(answers.notes),
  };
}

type Line = Awaited<ReturnType<typeof deskStoryOf>>[number];

/** One audit line, as the customer reads it, with the name of whoever acted for PaxFlow. */
const storyLine = ({ id, at, name, detail, member, support }: Line) => ({
  id,
  at,
  sentence: hideCodes(eventSentence(name, (detail ?? {}) as EventDetail)),
  by: support ? `PaxFlow support (${support})` : (member ?? actorOf(name)),
});

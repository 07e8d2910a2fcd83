import { dateText } from './clock-text';
import type { RequestState } from './deregistration';
import { type NameReason, reasonWords } from './display-name-life';
import type { LineAnswer } from './line-check';
import { isNewsName, newsSentence } from './meta-news';
import { ladder, type ProofKind } from './proofs';
import { isRefusalCode, refusals } from './refusals';
import { type RegistrationState, stateWords } from './registration';
import { isRole, roleWords } from './roles';

/** What an audit line carries beside its name. */
export type EventDetail = Readonly<Record<string, unknown>>;

type Words = (detail: EventDetail) => string;
const says =
  (words: string): Words =>
  () =>
    words;

/** The first sentence of why; the rest says what to do, which a timeline does not. */
const reason = (code: unknown): string => {
  if (typeof code !== 'string' || !isRefusalCode(code)) return '';
  const [first = ''] = refusals[code].sentence.split(/(?<=\.)\s/);
  return ` ${first.replace(/\s*\{until\}/, ' the end of the wait').replace('{who}', 'a colleague')}`;
};

const moved: Record<RegistrationState, string> = {
  registering: 'PaxFlow began to register the number at Meta.',
  pending_proofs: 'Meta accepted the registration. PaxFlow began to read the proofs.',
  connected: 'The number is connected.',
  refused: 'The number was not connected.',
  attention: 'The number needs attention.',
  leaving: 'The number began to leave PaxFlow.',
  released: 'The number has left PaxFlow.',
};

/** A deregistration request as the timeline tells it. */
const requestMoved: Record<RequestState, string> = {
  requested: 'Asked PaxFlow to deregister the number.',
  deregistering: 'PaxFlow began to switch the number off at Meta.',
  parked: 'The request stands still.',
  awaiting_removal: 'The number is off. It waits to be removed in WhatsApp Manager.',
  releasing: 'The number is removed at Meta. Its release began.',
  ready: 'The number is ready to try in the new place.',
  closed: 'The request is finished.',
  cancelled: 'The request was taken back.',
};

const requestDetail: Record<string, string> = {
  back: 'Meta still has the number in its account, so the release has not begun.',
  again: 'Pressed “Try again”.',
  'again-by-support': 'PaxFlow support looked at it, and PaxFlow tries again.',
  returns: 'Chose to register the number here again.',
  'moved-away': 'Meta says that the number is in another account by now. The request is finished.',
  'found-off': 'Meta says that the number is off already. It waits to be removed in WhatsApp Manager.',
  'removed-by-you': 'Said that the number is removed in WhatsApp Manager. Its release began.',
  'removed-found': 'PaxFlow found that the number is removed at Meta. Its release began.',
  works: 'Said that the number works in the new place. The request is finished.',
  'account-deleted': 'The account was deleted. The request is finished.',
  quiet: 'Nobody said anything for 30 days. The request is finished.',
};

const rung = (kind: unknown) => ladder.find((one) => one.kind === (kind as ProofKind));

const answers: Record<string, string> = {
  yes: 'Somebody did open WhatsApp with the number.',
  no: 'Nobody opened WhatsApp with the number.',
  'not-sure': 'You do not know whether somebody opened WhatsApp with the number.',
};

const heard: Record<string, string> = {
  person: 'Called the number, and a person answered.',
  menu: 'Called the number, and a menu or a machine answered.',
  nobody: 'Called the number, and nobody answered.',
  later: 'Will call the number later.',
} satisfies Record<LineAnswer, string>;

const called = (name: unknown): string => (typeof name === 'string' ? ` “${name}”` : '');

const decided: Record<string, string> = {
  approved: 'Meta approved the display name',
  declined: 'Meta declined the display name',
  expired: 'The approval ran out for the display name',
};

/** Who a line is about, as far as it was kept: an address, or nobody in particular. */
const person = (email: unknown): string => (typeof email === 'string' && email ? email : 'somebody');
const asRole = (role: unknown): string => (isRole(role) ? ` as ${roleWords[role].name.toLowerCase()}` : '');

const messageWords: Record<string, string> = {
  sent: 'Meta passed the test message on.',
  delivered: 'The test message arrived on the phone.',
  read: 'The test message was read on the phone.',
  failed: 'The test message did not arrive.',
};

/**
 * Every line of the audit in the customer's words. An event cannot be written without words here; who did it and when is
 * shown beside them.
 */
export const eventWords = {
  'account-opened': says('The account was opened.'),
  'account-exported': ({ file }) =>
    `Saved what the account holds${typeof file === 'string' ? ` (${file})` : ''}.`,
  'account-closed': says('Deleted the account.'),
  'signed-in': says('Signed in.'),
  'member-invited': ({ email, role }) => `Invited ${person(email)}${asRole(role)}.`,
  'invitation-sent-again': ({ email }) => `Sent the invitation to ${person(email)} again.`,
  'invitation-withdrawn': ({ email }) => `Withdrew the invitation to ${person(email)}.`,
  'member-joined': ({ role }) => `Joined the account${asRole(role)}.`,
  'member-role-changed': ({ email, role }) =>
    `Changed what ${person(email)} may do${isRole(role) ? `, to ${roleWords[role].name.toLowerCase()}` : ''}.`,
  'member-removed': ({ email }) => `Removed ${person(email)} from the account.`,
  'member-left': says('Left the account.'),
  'draft-taken-over': ({ from }) => `Took over the onboarding from ${person(from)}.`,
  'draft-opened': says('Began to connect a number.'),
  'number-chosen': says('Chose the number.'),
  'hold-ended': says('The number was no longer kept for this onboarding.'),
  'line-answered': ({ answer }) => heard[String(answer)] ?? 'Said who answers when the number is called.',
  'usage-answered': says('Said where the number was used until now.'),
  'consequences-acknowledged': ({ points, textVersion }) =>
    typeof points === 'number' && typeof textVersion === 'string'
      ? `Confirmed what changes: all ${points} points, in the wording of ${dateText(new Date(textVersion))}.`
      : 'Confirmed what changes, point by point.',
  'usage-way-chosen': says('Chose how the number leaves the other provider.'),
  'move-prepared': says('Confirmed each point that Meta asks for before it moves the number.'),
  'usage-freed': says('Said that the number was freed where it was used.'),
  'usage-paid-told': says('Gave the day of the last paid message at the other provider.'),
  'usage-wait-over': says('The wait for the number to be free is over.'),
  'usage-cleared': says('Went on after the wait.'),
  'meta-window-ended': ({ code }) => `Meta’s window closed before the business was connected.${reason(code)}`,
  'business-approved': says('Meta approved the WhatsApp account.'),
  'business-connected': says('Connected the Meta business.'),
  'display-name-given': says('Gave the display name.'),
  'code-asked': says('Asked Meta for a code.'),
  'code-link-made': says('Made a link for the person who holds the phone.'),
  'code-link-mailed': says('Sent that link by mail.'),
  'code-unlocked': says('The wait for the code is over.'),
  'code-arrived': says('The code arrived by SMS, and PaxFlow entered it.'),
  'number-verified': says('Meta verified the number with the code.'),
  'pin-given': says('Gave the PIN the number has from before.'),
  'pin-asked-again': says('Found the PIN from before, and will give it again.'),
  'pin-turned-off': says('Turned the PIN from before off at Meta.'),
  'pin-shown': says('Looked at the PIN of the number.'),
  'registration-asked': says('Pressed “Register this number”.'),
  'registration-moved': ({ to, code }) => {
    const state = typeof to === 'string' && Object.hasOwn(stateWords, to) ? (to as RegistrationState) : null;
    return state ? `${moved[state]}${reason(code)}` : 'Something changed about the number.';
  },
  'trouble-changed': ({ code }) => `Something else is wrong now.${reason(code)}`,
  'registering-again': ({ by }) =>
    by === 'itself'
      ? 'Meta said that the number is not registered, so PaxFlow registers it again by itself.'
      : 'Pressed “Register again”.',
  'proof-held': ({ kind }) => `Proved: ${rung(kind)?.held ?? 'one more fact'}.`,
  'proof-lost': ({ kind }) => `No longer proved: ${rung(kind)?.lost?.sentence ?? 'one of the facts'}.`,
  'subscription-repaired': says(
    'Meta had stopped sending messages to PaxFlow. PaxFlow asked for them again, and Meta agreed.',
  ),
  'offline-answered': ({ answer }) => answers[String(answer)] ?? 'Answered why the number may be offline.',
  'look-asked': says('Asked PaxFlow to read the number at Meta again.'),
  'recovery-begun': says('Went back to a question of the onboarding, to connect the number again.'),
  'recovery-left': says('Put connecting again aside. The number stays kept.'),
  'name-asked': ({ name, at }) =>
    at === 'meta'
      ? `Somebody asked Meta for the display name${called(name)} in WhatsApp Manager.`
      : `Asked Meta for the display name${called(name)}.`,
  'name-decided': ({ decision, name, reason: why }) =>
    `${decided[String(decision)] ?? 'Meta decided about the display name'}${called(name)}.${
      typeof why === 'string' && Object.hasOwn(reasonWords, why) ? ` ${reasonWords[why as NameReason]}` : ''
    }`,
  'name-registered': ({ name }) => `Registered the number with the display name${called(name)}.`,
  'test-message-sent': says('Sent a test message.'),
  'test-message-status': ({ status, code }) =>
    `${messageWords[String(status)] ?? 'Meta said something about the test message.'}${
      status === 'failed' && typeof code === 'number' ? ` Meta’s code: ${code}.` : ''
    }`,
  'test-message-answered': says('The phone answered the test message.'),
  'request-moved': ({ to, how, code }) => {
    if (typeof how === 'string' && Object.hasOwn(requestDetail, how)) return requestDetail[how] ?? '';
    const known = typeof to === 'string' && Object.hasOwn(requestMoved, to);
    return known
      ? `${requestMoved[to as RequestState]}${reason(code)}`
      : 'Something changed about the request.';
  },
  'losses-acknowledged': ({ points, textVersion }) =>
    typeof points === 'number' && typeof textVersion === 'string'
      ? `Confirmed what is lost: all ${points} points, in the wording of ${dateText(new Date(textVersion))}.`
      : 'Confirmed what is lost, point by point.',
  'removal-reminded': says('Reminded by mail that the number waits to be removed in WhatsApp Manager.'),
  'release-late': says('The release takes longer than usual. PaxFlow looks into it.'),
  'support-asked': says('Asked support for help.'),
  'support-answered': says('PaxFlow support answered a question by mail.'),
  'support-took': says('A person at PaxFlow support looks into it.'),
  'support-wrote': ({ text }) =>
    typeof text === 'string' ? `PaxFlow support wrote: “${text}”` : 'PaxFlow support wrote a note.',
  // These three stand in no customer's story: their subjects are a note and a person of support.
  'support-noted': says('PaxFlow support wrote a note for itself.'),
  'staff-granted': says('Became a person of PaxFlow support.'),
  'staff-revoked': says('Is no person of PaxFlow support any more.'),
  'stock-imported': says('PaxFlow numbers were brought in from a file.'),
  'meta-told': ({ what, more }) =>
    isNewsName(what)
      ? newsSentence({ what, ...(typeof more === 'string' ? { more } : {}) })
      : 'Meta told us something about the number.',
} as const satisfies Record<string, Words>;

export type EventName = keyof typeof eventWords;

/** One audit line as a sentence. A name of an older version is said as such, never left out. */
export const eventSentence = (name: string, detail: EventDetail): string =>
  Object.hasOwn(eventWords, name)
    ? eventWords[name as EventName](detail)
    : 'A change that this version has no words for.';

/** Lines that tell what Meta answered, although nobody pressed anything. */
const fromMeta: readonly string[] = [
  'business-approved',
  'proof-held',
  'proof-lost',
  'name-decided',
  'test-message-status',
  'test-message-answered',
  'meta-told',
] satisfies EventName[];

/** Lines of a person at PaxFlow, who is not named to customers. */
const fromSupport: readonly string[] = [
  'support-answered',
  'support-took',
  'support-wrote',
] satisfies EventName[];

/** Who stands behind a line without a person of the account. */
export const actorOf = (name: string): 'Meta' | 'PaxFlow' | 'PaxFlow support' => {
  if (fromSupport.includes(name)) return 'PaxFlow support';
  return fromMeta.includes(name) ? 'Meta' : 'PaxFlow';
};

import { DAY, MINUTE } from './durations';
import type { RefusalCode } from './refusals';

/** The life of a deregistration request. Source: architecture, "Life of a registration". */
export type RequestState =
  | 'requested'
  | 'deregistering'
  | 'parked'
  | 'awaiting_removal'
  | 'releasing'
  | 'ready'
  | 'closed'
  | 'cancelled';

/** Which states may follow which. State only ever moves along these. */
export const requestMoves = {
  requested: ['deregistering', 'cancelled'],
  // A number that was removed before we came, or that is somewhere else already, needs fewer steps.
  deregistering: ['awaiting_removal', 'releasing', 'closed', 'parked'],
  // Whoever asked may give it up as long as the number is still on.
  parked: ['deregistering', 'cancelled'],
  // Cancelled here: the number is registered again, because it is still in its account at Meta.
  awaiting_removal: ['releasing', 'closed', 'cancelled'],
  // Back: Meta still has the number in its account.
  releasing: ['ready', 'awaiting_removal', 'closed'],
  ready: ['closed'],
  closed: [],
  cancelled: [],
} as const satisfies Record<RequestState, readonly RequestState[]>;

export const requestStates = Object.keys(requestMoves) as RequestState[];

export const canMove = (from: RequestState, to: RequestState): boolean =>
  (requestMoves[from] as readonly RequestState[]).includes(to);

/** States in which the number is still leaving: one such request per number. The database holds the same list. */
export const openStates = [
  'requested',
  'deregistering',
  'parked',
  'awaiting_removal',
  'releasing',
] as const satisfies readonly RequestState[];

export const isOpen = (state: RequestState): boolean =>
  (openStates as readonly RequestState[]).includes(state);

/** Whoever asks may think again for so long before Meta is called. Source: architecture. */
export const cancelWindowMs = 10 * MINUTE;

/** How far ahead a time may be chosen. Source: the form's own rule, 90 days. */
export const longestAheadMs = 90 * DAY;

/** When Meta is called: at the time that was asked for, and never before the window to think again is over. */
export const callTime = (askedFor: Date | null, askedAt: Date): Date => {
  const earliest = askedAt.getTime() + cancelWindowMs;
  return new Date(Math.max(earliest, askedFor?.getTime() ?? 0));
};

/** Reasons for standing still that end because somebody acts, after which the same call is worth another try. */
const silence: readonly RefusalCode[] = ['meta-silent'];

/** What decides whether a request can still be taken back. */
export type Standing = { state: RequestState; parkedCode: string | null };

/**
 * True while the number is still on and nothing is under way that could switch it off: before Meta is called, and after
 * Meta has said no. A call that nobody answered may have worked, so there it is too late.
 */
export const canCancel = ({ state, parkedCode }: Standing): boolean =>
  state === 'requested' || (state === 'parked' && !silence.includes(parkedCode as RefusalCode));

/** True while the number, switched off, is still in its account at Meta: then its PIN brings it back. */
export const canComeBack = ({ state }: Pick<Standing, 'state'>): boolean => state === 'awaiting_removal';

export type StepActor = 'PaxFlow' | 'You' | 'Meta';
export type StepStand = 'done' | 'now' | 'next';

/** The four acts of leaving, each with who does it. Source: the source document, 5. */
export const leavingSteps = [
  { id: 'deregister', actor: 'PaxFlow', title: 'Deregister the number' },
  { id: 'remove', actor: 'You', title: 'Remove it in WhatsApp Manager' },
  { id: 'release', actor: 'Meta', title: 'Release the number' },
  { id: 'use', actor: 'You', title: 'Use it in the new place' },
] as const satisfies readonly { id: string; actor: StepActor; title: string }[];

export type LeavingStep = (typeof leavingSteps)[number]['id'];

const stepAt: Record<RequestState, number> = {
  requested: 0,
  deregistering: 0,
  parked: 0,
  awaiting_removal: 1,
  releasing: 2,
  ready: 3,
  closed: 4,
  cancelled: -1,
};

/** Each step as it stands: done, now or next. Nothing is "now" in a request that is over. */
export const stepsOf = (state: RequestState) =>
  leavingSteps.map((step, i) => {
    const at = stepAt[state];
    const stand: StepStand = i < at ? 'done' : i === at ? 'now' : 'next';
    return { ...step, stand };
  });

/** The state that a line of audit lines leads to; what the audit says and what the row says must be the same. */
export function replay(moves: readonly RequestState[]): RequestState | null {
  let state: RequestState | null = null;
  for (const to of moves) {
    if (state === null ? to !== 'requested' : !canMove(state, to)) return null;
    state = to;
  }
  return state;
}

/** Words the customer reads. Red is kept for a problem. */
export const requestWords: Record<
  RequestState,
  { words: string; tone: 'neutral' | 'good' | 'waiting' | 'problem' }
> = {
  requested: { words: 'Requested', tone: 'waiting' },
  deregistering: { words: 'Deregistering at Meta', tone: 'waiting' },
  parked: { words: 'Standing still', tone: 'problem' },
  awaiting_removal: { words: 'Waiting for you', tone: 'waiting' },
  releasing: { words: 'Waiting for Meta', tone: 'waiting' },
  ready: { words: 'Ready to try', tone: 'good' },
  closed: { words: 'Finished', tone: 'good' },
  cancelled: { words: 'Cancelled', tone: 'neutral' },
};

/** Where the number goes. */
export const destinations = [
  {
    value: 'provider',
    label: 'Move it to another provider',
    hint: 'Another company connects it to WhatsApp for you.',
    words: 'Another provider',
  },
  {
    value: 'app',
    label: 'Use it in the WhatsApp app',
    hint: 'On a phone, in WhatsApp or in WhatsApp Business.',
    words: 'The WhatsApp app',
  },
  {
    value: 'retire',
    label: 'Retire it',
    hint: 'Nobody needs it on WhatsApp any more.',
    words: 'Nowhere: it is retired',
  },
  {
    value: 'not-sure',
    label: 'I am not sure yet',
    hint: 'We show you what each way means.',
    words: 'Not sure yet',
  },
] as const;
export type Destination = (typeof destinations)[number]['value'];
export const isDestination = (text: unknown): text is Destination =>
  destinations.some(({ value }) => value === text);
export const destinationWords = (one: Destination): string =>
  destinations.find(({ value }) => value === one)?.words ?? '';

/** Why somebody leaves. */
export const leavingReasons = [
  { value: 'other-provider', label: 'We change to another provider' },
  { value: 'back-to-app', label: 'We want the number back in the app' },
  { value: 'not-needed', label: 'We do not need the number on WhatsApp any more' },
  { value: 'cost', label: 'It costs too much' },
  { value: 'missing', label: 'Something we need is missing or does not work' },
  { value: 'other', label: 'Another reason' },
] as const;
export type LeavingReason = (typeof leavingReasons)[number]['value'];
export const reasonWords = (one: LeavingReason): string =>
  leavingReasons.find(({ value }) => value === one)?.label ?? '';

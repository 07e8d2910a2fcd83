/** The facts that make "Connected" true. Source: product, "What makes it better"; UX guidelines, waiting and status. */
export type ProofKind = 'code-verified' | 'registered' | 'messages-routed' | 'name-cleared' | 'test-message';
export type ProofOrigin = 'you-told-us' | 'we-checked' | 'meta-answered';

/** What helps where a proof is missing. */
export type Repair = 'by-itself' | 'above' | 'code' | 'name' | 'try';

/** What is said of a proof that does not hold: what is going on, who acts, until when, and what helps. */
export type Missing = { sentence: string; owner: 'you' | 'we' | 'Meta'; expected: string; repair: Repair };

type Rung = {
  kind: ProofKind;
  isRequired: boolean;
  held: string;
  /** It never held yet. */
  waiting: Missing;
  /** It held once and does not any more; null for what is never taken back. */
  lost: Missing | null;
};

/** The ladder in its order: three required proofs, two that stand beside it. */
export const ladder: readonly Rung[] = [
  {
    kind: 'code-verified',
    isRequired: true,
    held: 'The code proved that the number is yours',
    waiting: {
      sentence: 'Meta has not confirmed the code yet',
      owner: 'Meta',
      expected: 'usually within a minute',
      repair: 'by-itself',
    },
    lost: {
      sentence: 'Meta no longer counts the code that was entered',
      owner: 'you',
      expected: 'as soon as you enter a new code',
      repair: 'code',
    },
  },
  {
    kind: 'registered',
    isRequired: true,
    held: 'Registered: Meta says the number is connected',
    waiting: {
      sentence: 'Meta is registering the number',
      owner: 'Meta',
      expected: 'usually within a minute',
      repair: 'by-itself',
    },
    lost: {
      sentence: 'Meta no longer says that the number is connected',
      owner: 'you',
      expected: 'when the cause is put right',
      repair: 'above',
    },
  },
  {
    kind: 'messages-routed',
    isRequired: true,
    held: 'Messages to this number arrive at PaxFlow',
    waiting: {
      sentence: 'We are asking Meta to send messages to PaxFlow',
      owner: 'we',
      expected: 'usually within a minute',
      repair: 'by-itself',
    },
    lost: {
      sentence: 'Meta does not send the messages to PaxFlow any more',
      owner: 'we',
      expected: 'usually within a few minutes',
      repair: 'by-itself',
    },
  },
  {
    kind: 'name-cleared',
    isRequired: false,
    held: 'Meta has cleared the display name',
    waiting: {
      sentence: 'Meta is reviewing the display name; the number works meanwhile',
      owner: 'Meta',
      expected: 'usually 24 to 48 hours',
      repair: 'by-itself',
    },
    lost: {
      sentence: 'Meta does not accept the display name any more; the number works meanwhile',
      owner: 'you',
      expected: 'when Meta has approved another name',
      repair: 'name',
    },
  },
  {
    kind: 'test-message',
    isRequired: false,
    held: 'A test message went there and an answer came back',
    waiting: { sentence: 'Not tried yet', owner: 'you', expected: 'whenever you like', repair: 'try' },
    // What was seen once stays seen; later tries stand beside it with times of their own.
    lost: null,
  },
];

/** What helps, in words. */
export const repairWords: Record<Repair, string> = {
  'by-itself': 'Nothing to do: PaxFlow asks Meta again by itself.',
  above: 'What to do now stands at the top of this page.',
  code: 'Get a new code and enter it.',
  name: 'Give another display name: the way there stands above.',
  try: 'Send a test message to a phone of yours and answer it there.',
};

/** True when the three required proofs hold. */
export const isConnected = (held: readonly { kind: ProofKind }[]): boolean =>
  ladder.filter((rung) => rung.isRequired).every((rung) => held.some((proof) => proof.kind === rung.kind));

/** Where a fact comes from, in the customer's words. */
export const originWords: Record<ProofOrigin, string> = {
  'you-told-us': 'You told us',
  'we-checked': 'We checked',
  'meta-answered': 'Meta answered',
};

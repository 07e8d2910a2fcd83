/** The facts that make "Connected" true. Source: product, "What makes it better"; UX guidelines, waiting and status. */
export type ProofKind = 'code-verified' | 'registered' | 'messages-routed' | 'name-cleared' | 'test-message';
export type ProofOrigin = 'you-told-us' | 'we-checked' | 'meta-answered';
export type Proof = { kind: ProofKind; origin: ProofOrigin; at: Date };

type Rung = {
  kind: ProofKind;
  isRequired: boolean;
  held: string;
  waiting: string;
  owner: string;
  expected: string;
};

/** The ladder in its order: three required proofs, two that stand beside it. */
export const ladder: readonly Rung[] = [
  {
    kind: 'code-verified',
    isRequired: true,
    held: 'The code proved that the number is yours',
    waiting: 'Meta has not confirmed the code yet',
    owner: 'Meta',
    expected: 'usually within a minute',
  },
  {
    kind: 'registered',
    isRequired: true,
    held: 'Registered: Meta says the number is connected',
    waiting: 'Meta is registering the number',
    owner: 'Meta',
    expected: 'usually within a minute',
  },
  {
    kind: 'messages-routed',
    isRequired: true,
    held: 'Messages to this number arrive at PaxFlow',
    waiting: 'We are asking Meta to send messages to PaxFlow',
    owner: 'we',
    expected: 'usually within a minute',
  },
  {
    kind: 'name-cleared',
    isRequired: false,
    held: 'Meta has cleared the display name',
    waiting: 'Meta is reviewing the display name; the number works meanwhile',
    owner: 'Meta',
    expected: 'usually 24 to 48 hours',
  },
  {
    kind: 'test-message',
    isRequired: false,
    held: 'A test message went there and an answer came back',
    waiting: 'Not tried yet',
    owner: 'you',
    expected: 'whenever you like',
  },
];

/** True when the three required proofs hold. */
export const isConnected = (proofs: readonly Pick<Proof, 'kind'>[]): boolean =>
  ladder.filter((rung) => rung.isRequired).every((rung) => proofs.some((proof) => proof.kind === rung.kind));

/** Where a fact comes from, in the customer's words. */
export const originWords: Record<ProofOrigin, string> = {
  'you-told-us': 'You told us',
  'we-checked': 'We checked',
  'meta-answered': 'Meta answered',
};

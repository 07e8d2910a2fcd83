/** A registration's life at Meta through PaxFlow. Source: architecture, "Life of a registration". */
export type RegistrationState =
  | 'registering'
  | 'pending_proofs'
  | 'connected'
  | 'refused'
  | 'attention'
  | 'leaving'
  | 'released';

/** Which states may follow which. State only ever moves along these. */
export const registrationMoves = {
  // A number that was connected before does not become `refused`: only leaving gives it away.
  registering: ['pending_proofs', 'refused', 'attention'],
  refused: ['registering', 'released'],
  pending_proofs: ['connected', 'attention', 'registering', 'leaving', 'released'],
  connected: ['attention', 'registering', 'leaving', 'released'],
  attention: ['connected', 'registering', 'leaving', 'released'],
  // Back to where it was when the request is taken back, or registered anew while its account at Meta still has it.
  leaving: ['released', 'connected', 'attention', 'registering'],
  released: [],
} as const satisfies Record<RegistrationState, readonly RegistrationState[]>;

/** The states from which `to` may be reached. */
export const statesBefore = (to: RegistrationState): RegistrationState[] =>
  (Object.keys(registrationMoves) as RegistrationState[]).filter((from) =>
    (registrationMoves[from] as readonly RegistrationState[]).includes(to),
  );

/** Words the customer reads. Red is kept for a problem. Source: UX guidelines, status words. */
export const stateWords: Record<
  RegistrationState,
  { words: string; tone: 'neutral' | 'good' | 'waiting' | 'problem' }
> = {
  registering: { words: 'Registering at Meta', tone: 'waiting' },
  pending_proofs: { words: 'Waiting for Meta', tone: 'waiting' },
  connected: { words: 'Connected', tone: 'good' },
  refused: { words: 'Waiting for you', tone: 'problem' },
  attention: { words: 'There is a problem', tone: 'problem' },
  leaving: { words: 'Leaving', tone: 'neutral' },
  released: { words: 'Released', tone: 'neutral' },
};

/** True once Meta has taken the PIN we keep. The next place may ask for it after the number has left, as long as we keep it. */
export const isPinKnown = (state: RegistrationState): boolean =>
  state !== 'registering' && state !== 'refused';

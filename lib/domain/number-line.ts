import type { ProofKind } from './proofs';
import { isRefusalCode, refusals } from './refusals';
import type { RegistrationState } from './registration';

type Standing = { state: RegistrationState; refusalCode: string | null; held: readonly ProofKind[] };

const byState: Record<RegistrationState, string> = {
  registering: 'Usually within a minute',
  pending_proofs: 'Usually within a minute',
  connected: 'Everything is proved',
  refused: 'Meta did not register it',
  attention: 'Meta says it does not work as it should',
  leaving: 'A deregistration request is open',
  released: 'It has left PaxFlow',
};

const firstSentence = (text: string): string => (text.split(/(?<=\.)\s/)[0] ?? '').replace(/\.$/, '');

/** One line of the list of numbers: what stands behind the status word. */
export function numberLine({ state, refusalCode, held }: Standing): string {
  const isTrouble = state === 'refused' || state === 'attention' || state === 'released';
  if (isTrouble && refusalCode && isRefusalCode(refusalCode))
    return firstSentence(refusals[refusalCode].sentence).replace('{until}', 'the end of the wait');
  if (state !== 'connected') return byState[state];
  if (!held.includes('name-cleared')) return 'Name in review at Meta';
  return held.includes('test-message') ? byState.connected : 'Not tried with a message yet';
}

import type { RegistrationView } from './registration-view';

const proved = (view: RegistrationView, kind: string) => view.proofs.some((proof) => proof.kind === kind);

/** The heading of a registration's page. */
export function headlineOf(view: RegistrationView): string {
  switch (view.state) {
    case 'registering':
    case 'pending_proofs':
      return 'We are connecting your number';
    case 'connected':
      return 'Your number is connected';
    case 'refused':
      return 'Your number is not connected yet';
    case 'attention':
      return 'Your number needs attention';
    case 'leaving':
      return 'Your number is leaving PaxFlow';
    case 'released':
      return 'Your number is released';
  }
}

/** What is happening, who acts, until when, and how the customer hears. Source: UX guidelines, waiting and status. */
export function sentenceOf(view: RegistrationView): string {
  switch (view.state) {
    case 'registering':
      return 'PaxFlow is asking Meta to register it. Usually within a minute. You may close this page; we mail you.';
    case 'pending_proofs':
      return 'Meta has accepted it; we are reading the proofs. Usually within a minute. You may close this page; we mail you.';
    case 'connected':
      return connectedSentence(view);
    case 'refused':
      return 'Meta did not register it. All your answers are kept.';
    case 'attention':
      return 'Meta says it does not work as it should. What happened and what to do stands below.';
    case 'leaving':
      return 'A deregistration request is open.';
    case 'released':
      return 'It does not work through PaxFlow any more.';
  }
}

function testWords(view: RegistrationView): string | null {
  if (proved(view, 'test-message')) return null;
  return view.testMessageAt ? 'a test message waits for your answer' : 'it was not tried with a message yet';
}

/** What stands beside "connected" about the display name; null when nothing does. */
function nameWords(view: RegistrationView): string | null {
  const { name } = view;
  if (name?.state === 'declined') return 'Meta declined the display name';
  if (name?.state === 'expired') return 'the approval of the display name ran out';
  if (name?.registerBy) return 'the new display name is not in use yet';
  if (name?.state === 'in-review' && !name.isFirst) return 'a new display name is in review at Meta';
  return proved(view, 'name-cleared') ? null : 'the display name is still in review at Meta';
}

function connectedSentence(view: RegistrationView): string {
  const beside = [nameWords(view), testWords(view)].filter((one) => one !== null);
  return beside.length === 0
    ? 'Everything is proved.'
    : `The three required proofs hold; ${beside.join(', and ')}.`;
}

import type { DeregistrationView } from './deregistration-view';

/** What is happening, who acts, and how the customer hears: one sentence above everything else. */
export function requestSentence({ state, lateAt }: DeregistrationView): string {
  switch (state) {
    case 'requested':
      return 'The number still works. PaxFlow switches it off at the time below. You can take the request back until then.';
    case 'deregistering':
      return 'PaxFlow is asking Meta to switch the number off. Usually within a minute. You may close this page; we mail you.';
    case 'parked':
      return 'Meta did not switch the number off. Why, and who must act, stands below. Nothing is lost.';
    case 'awaiting_removal':
      return 'The number is off. Now it is your turn: remove it in WhatsApp Manager.';
    case 'releasing':
      return lateAt
        ? 'It takes longer than usual. PaxFlow looks into it and mails you.'
        : 'The number is removed at Meta. Now Meta releases it. You may close this page; we mail you.';
    case 'ready':
      return lateAt
        ? 'It takes longer than usual. PaxFlow looks into it and mails you.'
        : 'You can try the number in the new place now.';
    case 'closed':
      return 'The number has left PaxFlow. This page stays as your record.';
    case 'cancelled':
      return 'This request was taken back. This page stays as your record.';
  }
}

/** Something happens by itself in a moment. */
export const isRequestMoving = ({ state, callAt }: DeregistrationView, now: Date): boolean =>
  state === 'deregistering' || (state === 'requested' && new Date(callAt) <= now);

/** What to try in the new place, by where the number goes. */
export const nextPlaceSteps: Record<DeregistrationView['destination'], readonly string[]> = {
  provider: [
    'Give the new provider the number and your Meta business. They add it and ask Meta for a code.',
    'The code comes by SMS or call on the number, so have the phone or the line at hand.',
    'If it says “already registered”, the number is not free yet. Try again on another day.',
  ],
  app: [
    'Install WhatsApp or WhatsApp Business, and enter the number.',
    'Type the code that comes by SMS or call.',
    'If the app asks for a PIN, it is the two-step PIN of this number.',
  ],
  retire: [
    'Nothing has to be done: nobody uses the number on WhatsApp any more.',
    'Take the number and its wa.me links off your website, cards and signs.',
  ],
  'not-sure': [
    'Keep the phone or the line: every new place sends a code there.',
    'Decide when you are ready. The number does not have to go anywhere.',
  ],
};

import type { Acted } from '@/lib/whatsapp/sandbox/control-types';

type Sentence = { ok: boolean; sentence: string };

const did = (sentence: string): Sentence => ({ ok: true, sentence });
const no = (sentence: string): Sentence => ({ ok: false, sentence });

/** What the control room can say after an act. Addresses carry the code only, so nobody can put words into our page. */
const results = {
  'on-whatsapp-app': did(
    'The number is on the WhatsApp app now. Meta sends it no code until that account is deleted.',
  ),
  'on-business-app': did(
    'The number is on the WhatsApp Business app now. Meta sends it no code until that account is deleted.',
  ),
  'account-deleted': did(
    'The WhatsApp account is deleted. The number is free in 3 minutes; the clock can pass them at once.',
  ),
  answered: did('The phone answered. PaxFlow hears of it within a second or two.'),

  'number-removed': did('The number is removed. Meta keeps it for another 5 minutes.'),
  'move-prepared': did('Nothing at the old provider keeps this number from moving.'),
  'two-step-turned-off': did('Two-step verification is off for this number.'),
  'name-approved': did('The display name is approved.'),
  'name-declined': did('The display name is declined.'),
  'paid-message-sent': did('A paid message was sent. The number cannot be removed for 30 days.'),
  'number-banned': did('The number is banned.'),
  'number-disconnected': did('The number is disconnected.'),
  'waba-restricted': did('The account is restricted.'),
  'waba-freed': did('The restriction of the account is lifted.'),
  'account-approved': did('Meta approved the account. It takes numbers now.'),
  'account-rejected': did('Meta did not approve the account. It takes no number.'),
  unshared: did('The account is no longer shared with PaxFlow.'),
  'trouble-made': did(
    'Done. PaxFlow finds out by reading the number, within the hour or when you press “Check now”.',
  ),
  'event-sent': did('The event is on its way to PaxFlow.'),
  'business-verified': did('The business is verified. It may hold 20 numbers.'),

  'fault-waits': did('The fault waits for the next matching call.'),
  'faults-cleared': did('No fault waits any more.'),
  'clock-moved': did('The clock moved. What became due happens within a few seconds.'),
  'clock-back': did('The clock shows the machine’s time again.'),

  // The sandbox's own reasons for a "no"
  'paid-message': no('Not removed: a paid message was sent in the last 30 days.'),
  'pin-needed': no('Not removed: two-step verification is on. Enter its PIN, or switch it off first.'),
  'pin-wrong': no('Not removed: this is not the PIN of the number.'),
  'not-admin': no('Not removed: only an admin of the business may do this.'),
  'not-connected': no('No connected number takes part in this, so nothing reached PaxFlow.'),
  'no-such-number': no('This number is not there any more.'),
  'no-such-account': no('This account is not there any more.'),
  'unknown-act': no('The sandbox does not know this act.'),
  banned: no('WhatsApp banned this number, so no app takes it.'),
  'at-other-provider': no(
    'Another provider holds this number. Remove it there first, on the manager’s page.',
  ),
  'no-app-account': no('There is no WhatsApp account on this phone to delete.'),
  'nobody-to-answer': no('No WhatsApp message arrived on this phone, so there is nobody to answer.'),
  'no-such-webhook': no('There is no such webhook.'),

  refused: no('The sandbox refused this without a reason we know.'),
  'not-read': no('Something in that form could not be read, so nothing was done.'),
  'not-from-here': no('That request did not come from a page of the control room, so nothing was done.'),
} as const satisfies Record<string, Sentence>;

export type RoomCode = keyof typeof results;

/** What an act came to, as it travels in the address: a code of the list, and until when it holds if that is known. */
export type RoomResult = { did: RoomCode; until?: string | null };

const isRoomCode = (code: string): code is RoomCode => Object.hasOwn(results, code);

/** The result of an act in the pretend world: `code` when it was done, else the sandbox's own reason. */
export const resultOf = ({ ok, reason, until }: Acted, code: RoomCode): RoomResult =>
  ok ? { did: code } : { did: reason && isRoomCode(reason) ? reason : 'refused', until };

/** The sentence behind a code that stood in an address; null for anything that is not of the list. */
export const sentenceOf = (code: unknown): Sentence | null =>
  typeof code === 'string' && isRoomCode(code) ? results[code] : null;

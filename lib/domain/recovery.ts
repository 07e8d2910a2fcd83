import type { RefusalCode } from './refusals';

/** What the page of a number in trouble offers: the one act that helps, or who to turn to. */
export type Help =
  /** Asks whether somebody opened WhatsApp, then registers again. */
  | 'ask-who'
  | 'register'
  /** A question of the onboarding has to be answered anew. */
  | 'question'
  /** Meta or we act; the customer can only look again. */
  | 'look'
  | 'support';

const helpByCode: Partial<Record<RefusalCode, Help>> = {
  'number-offline': 'ask-who',

  'verify-again': 'question',
  'number-removed-at-meta': 'question',
  'meta-access-ended': 'question',
  'meta-permission-missing': 'question',
  'pin-unknown': 'question',
  'pin-wrong': 'question',
  'pin-tries-spent': 'question',

  'number-not-registered': 'register',
  'number-on-whatsapp': 'register',
  'number-with-other-provider': 'register',
  'number-moving': 'register',
  'move-in-maintenance': 'register',
  'number-being-deleted': 'register',
  'earlier-release-unfinished': 'register',
  'number-locked-at-meta': 'register',
  'attempts-kept-back': 'register',
  'automatic-tries-spent': 'register',
  'pin-locked': 'register',
  'payment-missing': 'register',
  'meta-silent': 'register',
  'meta-busy': 'register',
  'meta-unexplained': 'register',

  'messages-not-routed': 'look',
  'number-flagged': 'look',
  'number-slowed-down': 'look',
  'number-restricted': 'look',
  'number-banned': 'look',
  'meta-business-restricted': 'look',
  'name-not-cleared': 'look',

  'number-shared-with-app': 'support',
  'meta-setup-on-our-side': 'support',
  'number-unavailable': 'support',
};

/** What helps against one reason for "attention". */
export const helpFor = (code: RefusalCode): Help => helpByCode[code] ?? 'support';

/** Reasons that a new registration may end, once their cause is put right. */
export const canRegisterAgain = (code: RefusalCode): boolean =>
  helpFor(code) === 'register' || helpFor(code) === 'ask-who';

export type OfflineAnswer = 'yes' | 'no' | 'not-sure';

/** What to do before registering again, by who may have used the number. Source: Meta, "In the WhatsApp app". */
export const offlineSteps: Record<OfflineAnswer, readonly string[]> = {
  yes: [
    'In a WhatsApp app: open it with this number, go to Settings, Account, and delete the account. Taking the app off the phone is not enough.',
    'In a tool or at another provider: have the number removed there.',
    'Wait 3 minutes, so that Meta notices.',
    'Press “Register again”. Keep everybody from opening WhatsApp with the number afterwards.',
  ],
  no: [
    'Ask once more whoever holds the SIM card or answers the line: a code that came in and was typed somewhere is enough.',
    'If it really was nobody, Meta has dropped the number by itself. That happens.',
    'Press “Register again”.',
  ],
  'not-sure': [
    'Ask whoever holds the phone or the SIM card whether WhatsApp was opened with the number.',
    'Ask whoever looks after your tools whether the number was connected anywhere, or a code was asked for.',
    'If it was, have it undone there first and wait 3 minutes.',
    'Press “Register again”.',
  ],
};

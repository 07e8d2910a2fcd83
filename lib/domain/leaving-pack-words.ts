import type { Destination } from './deregistration';

/**
 * What becomes of everything that hung on a number, what the next place asks for, and what is left to do. Deregistering
 * is what happened here, so a move's kindness is never promised. Source: Meta, registration and moving numbers; where
 * Meta is silent the sentence says what to expect.
 */
export type Fate = { what: string; kept: 'kept' | 'lost' | 'waits'; words: string };

const chats = 'They do not come along. What your customers have on their own phones stays there.';
const templates = 'They stay in the old WhatsApp account at Meta. Copy the texts you want to use again.';
const limit = 'It belongs to your Meta business, not to the number, and stays there.';
const tick = 'It does not come along. You would have to ask Meta for it again.';

const fates: Record<Destination, readonly Fate[]> = {
  provider: [
    {
      what: 'Display name',
      kept: 'waits',
      words: 'Meta checks it again when the new provider adds the number.',
    },
    { what: 'Quality rating', kept: 'lost', words: 'Expect it to start anew.' },
    { what: 'Messaging limit', kept: 'kept', words: limit },
    { what: 'Blue tick', kept: 'lost', words: tick },
    { what: 'Message templates', kept: 'lost', words: templates },
    { what: 'Chats and contacts', kept: 'lost', words: chats },
  ],
  app: [
    { what: 'Display name', kept: 'lost', words: 'The app asks you for a name of its own.' },
    { what: 'Quality rating', kept: 'lost', words: 'It belonged to the number at Meta, and ended with it.' },
    {
      what: 'Messaging limit',
      kept: 'kept',
      words: `${limit} The app does not use it.`,
    },
    { what: 'Blue tick', kept: 'lost', words: 'It does not come along into the app.' },
    { what: 'Message templates', kept: 'lost', words: templates },
    {
      what: 'Chats and contacts',
      kept: 'lost',
      words: 'The app starts with an empty list. What your customers have on their own phones stays there.',
    },
  ],
  retire: [
    { what: 'Display name', kept: 'lost', words: 'It ended with the number.' },
    { what: 'Quality rating', kept: 'lost', words: 'It ended with the number.' },
    { what: 'Messaging limit', kept: 'kept', words: `${limit} Your other numbers go on using it.` },
    { what: 'Blue tick', kept: 'lost', words: 'It ended with the number.' },
    { what: 'Message templates', kept: 'kept', words: 'They stay in the account at Meta for other numbers.' },
    { what: 'Chats and contacts', kept: 'lost', words: 'Only what you saved yourself is left.' },
  ],
  'not-sure': [
    {
      what: 'Display name',
      kept: 'waits',
      words: 'Meta checks it again wherever the number is added next.',
    },
    { what: 'Quality rating', kept: 'lost', words: 'Expect it to start anew.' },
    { what: 'Messaging limit', kept: 'kept', words: limit },
    { what: 'Blue tick', kept: 'lost', words: tick },
    { what: 'Message templates', kept: 'lost', words: templates },
    { what: 'Chats and contacts', kept: 'lost', words: chats },
  ],
};

/** Whose number it is decides what becomes of the number itself. */
const ownNumber: Fate = {
  what: 'The phone number',
  kept: 'kept',
  words: 'It is yours. Calls and text messages go on as before.',
};
const stockNumber = (restDays: number): Fate => ({
  what: 'The phone number',
  kept: 'lost',
  words: `It belongs to PaxFlow. After the release it rests for ${restDays} days, so that nobody gets your chats. Then another customer may choose it.`,
});

export const fatesOf = (to: Destination, source: 'own' | 'paxflow', restDays: number): readonly Fate[] => [
  source === 'own' ? ownNumber : stockNumber(restDays),
  ...fates[to],
];

export const keptWords: Record<Fate['kept'], string> = { kept: 'Kept', lost: 'Lost', waits: 'Checked again' };

/** What the next place asks for. */
export const nextPlaceAsks: Record<Destination, readonly string[]> = {
  provider: [
    'The phone number, and the phone or line where a code arrives by SMS or call.',
    'A person with full control of your Meta business, to sign in at Meta.',
    'The display name customers should see. Meta checks it.',
    'A payment method in the new WhatsApp account at Meta.',
    'The texts of your message templates. The new account has none.',
    'The list of people who agreed to hear from you, and when.',
  ],
  app: [
    'A phone with WhatsApp or WhatsApp Business installed.',
    'The SIM or line of the number: a code comes by SMS or call.',
    'The two-step PIN, if the app asks for one.',
    'A name and a picture for the profile.',
  ],
  retire: ['Nothing. The number has no next place on WhatsApp.'],
  'not-sure': [
    'Whatever you choose, a code by SMS or call on the number. Keep the phone or the line.',
    'At another provider: somebody with full control of your Meta business, and a display name.',
    'In the WhatsApp app: a phone, and perhaps the two-step PIN.',
  ],
};

const save = 'Save the chats, contacts and template texts you want to keep.';
const wait = 'Wait for “ready to try”. Each try before that counts.';

/** What to do, in order: boxes to tick on paper. */
export const leavingChecklist: Record<Destination, readonly string[]> = {
  provider: [
    save,
    'Turn two-step verification off at Meta, or have the PIN shown when the new provider asks for it.',
    'Remove the number in WhatsApp Manager.',
    wait,
    'Let the new provider add the number, and read them the code.',
    'Send a test message in the new place, and answer it.',
    'Hand in your message templates there, and wait until Meta approves them.',
    'Take PaxFlow’s access away: Meta’s Business settings, then Partners. Do this last.',
  ],
  app: [
    save,
    'Turn two-step verification off at Meta on the same day.',
    'Remove the number in WhatsApp Manager.',
    wait,
    'Enter the number in the app, and type the code.',
    'Set a PIN of your own in the app: Settings, Account, Two-step verification.',
    'Tell your team that the number is answered on a phone again.',
  ],
  retire: [
    'Tell customers where they reach you from now on.',
    save,
    'Remove the number in WhatsApp Manager, so that nobody else can use it.',
    'Take the number and its wa.me links off your website, cards and signs.',
    'Stop tools and campaigns that still write from it.',
  ],
  'not-sure': [
    save,
    'Keep the phone or the line: every next place sends a code there.',
    'Remove the number in WhatsApp Manager.',
    'Compare the places before you try one. Each try counts.',
    wait,
  ],
};

/** Where the PIN is, and who may have it: never the PIN itself. */
export const pinHandOver = {
  kept: [
    'The PIN is not in this pack, and in no mail. It is shown after a fresh sign-in, on the page of the number.',
    'Look at it at the moment somebody asks for it, and say it to that person only. Each showing is noted.',
    'If the number is in your hands again, set a new PIN in the next place. Then the old one is worth nothing.',
    'PaxFlow forgets it 30 days after the number has left.',
  ],
  gone: [
    'PaxFlow keeps no PIN of this number any more.',
    'Does the next place ask for one? An admin of the account at Meta can turn two-step verification off. In the WhatsApp app, choose “Forgot PIN”.',
  ],
} as const;

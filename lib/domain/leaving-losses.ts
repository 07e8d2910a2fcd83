import type { Consequence } from './exclusivity';

/**
 * What a customer loses by having a number deregistered, in the one wording that form, record and article share.
 * Sources: the source document, 5; Meta, registration and moving numbers.
 */
const wordingOf20261125 = [
  {
    id: 'whatsapp-stops',
    statement:
      'From the moment the number is deregistered, nothing is sent or received on WhatsApp with it. Calls and text messages go on.',
    tick: 'I know that WhatsApp stops for this number, and I have stopped what writes from it',
    missing: 'Confirm that WhatsApp stops for this number',
  },
  {
    id: 'history-stays',
    statement:
      'Messages, settings and contacts may not move to the next place. PaxFlow cannot bring them back later.',
    tick: 'I have saved the messages, contacts and templates that I want to keep',
    missing: 'Confirm that you have saved what you want to keep',
  },
  {
    id: 'starts-anew',
    statement:
      'The display name is checked again, the quality rating starts anew, and a blue tick is lost. Only a move to another provider keeps them.',
    tick: 'I know that name, rating and blue tick do not come along this way',
    missing: 'Confirm that name, rating and blue tick do not come along',
  },
  {
    id: 'days-without',
    statement:
      'You must remove the number in WhatsApp Manager yourself, and then Meta releases it. Nobody can promise the day, and after a paid message Meta keeps it for 30 days.',
    tick: 'I know that it takes days until the number works in the next place',
    missing: 'Confirm that it takes days until the number works in the next place',
  },
] as const satisfies readonly Consequence[];

/** Every wording that anybody may have accepted, by its day; an entry that was ever shown is never altered. */
const wordings: Readonly<Record<string, readonly Consequence[]>> = { '2026-11-25': wordingOf20261125 };

/** The wording that is shown and accepted today. */
export const lossesTextVersion = '2026-11-25';
export const losses: readonly Consequence[] = wordingOf20261125;
export const lossesTitle = 'What you lose when the number is deregistered';

/** Accepted losses exactly as they stood in one wording, in its order. */
export const acceptedLosses = (textVersion: string, ids: readonly string[]): readonly Consequence[] =>
  (Object.hasOwn(wordings, textVersion) ? (wordings[textVersion] ?? []) : []).filter(({ id }) =>
    ids.includes(id),
  );

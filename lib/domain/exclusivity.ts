/**
 * What a customer gives up by connecting a number, in the one wording that warning, form and article share.
 * Rule: the source document, 1 to 3 and 5. These are PaxFlow's rules and are said as such.
 */

/** What stands above the five statements. */
export const exclusivityTitle = 'What you give up when you connect a number';

export type Consequence = {
  id: string;
  /** What happens. */
  statement: string;
  /** What the customer ticks, in the first person. */
  tick: string;
  /** What is said when the tick is missing. */
  missing: string;
};

const wordingOf20261122 = [
  {
    id: 'app-use-ends',
    statement:
      'The number stops working in WhatsApp and in the WhatsApp Business app, on the phone and on the computer. PaxFlow does not offer the app and the API on one number.',
    tick: 'I will stop using the WhatsApp app and the WhatsApp Business app with this number',
    missing: 'Confirm that you will stop using the WhatsApp app with this number',
  },
  {
    id: 'one-provider',
    statement:
      'The number belongs to one WhatsApp Business Account and one provider at a time. While it is connected, that provider is PaxFlow.',
    tick: 'I will not register this number with another WhatsApp API provider',
    missing: 'Confirm that you will not register this number with another provider',
  },
  {
    id: 'tools-through-paxflow',
    statement:
      'All WhatsApp messages of the number go through PaxFlow. CRM, bot and support tools can use it only through PaxFlow, not by registering it themselves.',
    tick: 'I will connect my other tools to this number only through PaxFlow',
    missing: 'Confirm that you will connect your other tools only through PaxFlow',
  },
  {
    id: 'history-may-not-move',
    statement:
      'Messages, settings and contacts from before may not move to PaxFlow, and they may not move along if you leave PaxFlow later.',
    tick: 'I accept that messages, settings and contacts may not move, and I have saved what I want to keep',
    missing: 'Confirm that messages, settings and contacts may not move',
  },
  {
    id: 'no-whatsapp-login',
    statement:
      'Nobody may log in to WhatsApp with the number any more. A log-in can cut the connection or end the registration.',
    tick: 'I will make sure that nobody logs in to WhatsApp with this number',
    missing: 'Confirm that nobody will log in to WhatsApp with this number',
  },
] as const satisfies readonly Consequence[];

/**
 * Every wording that anybody may have accepted, by its day. A changed text is a new entry at the end, and older
 * acknowledgements stop counting; an entry that was ever shown is never altered, because records repeat it word by word.
 */
const wordings = {
  '2026-11-22': wordingOf20261122,
} as const satisfies Record<string, readonly Consequence[]>;

/** The wording that is shown and accepted today. */
export const exclusivityTextVersion = '2026-11-22';
export const consequences = wordings[exclusivityTextVersion];

type AcceptedPoint = Pick<Consequence, 'id' | 'statement' | 'tick'>;

/**
 * Accepted consequences exactly as they stood in one wording, in its order. One that this version of the product has no text
 * for, because a newer version asked for it, is named and said to be so.
 */
export function acceptedPoints(textVersion: string, ids: readonly string[]): AcceptedPoint[] {
  const wording: readonly Consequence[] = Object.hasOwn(wordings, textVersion)
    ? wordings[textVersion as keyof typeof wordings]
    : [];
  const known = wording.filter(({ id }) => ids.includes(id));
  const unknown = ids.filter((id) => known.every((one) => one.id !== id));
  return [
    ...known,
    ...unknown.map((id) => ({ id, statement: 'This version of PaxFlow does not have the text.', tick: id })),
  ];
}

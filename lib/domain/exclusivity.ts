/**
 * What a customer gives up by connecting a number, in the one wording that warning, form and article share.
 * Rule: the source document, 1 to 3 and 5. These are PaxFlow's rules and are said as such.
 */

/** Day of the wording below. A changed text gets a new day, and older acknowledgements stop counting. */
export const exclusivityTextVersion = '2026-11-22';

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

export const consequences = [
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

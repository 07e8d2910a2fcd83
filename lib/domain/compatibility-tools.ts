/** Whether a tool can be used with a connected number: it fits, it does not, or a person at PaxFlow must look. */
export type Fit = 'works' | 'does-not' | 'ask';

export type Tool = {
  name: string;
  fit: Fit;
  why: string;
  /** What to do: instead of it, or to use it well. */
  advice: string;
};

const provider = (name: string): Tool => ({
  name,
  fit: 'does-not',
  why: `A number is registered with one provider at a time, and ${name} is another one.`,
  advice: `Decide which of the two keeps this number. To come to PaxFlow, move the number or leave ${name} first. Other numbers may stay there.`,
});

/** Programs that are, or lean on, an account in a WhatsApp app. */
export const appTools = {
  'whatsapp-app': {
    name: 'WhatsApp on a phone',
    fit: 'does-not',
    why: 'A connected number cannot be used in an app. Logging in there takes the number away from PaxFlow.',
    advice: 'Write to customers in PaxFlow’s conversation interface, and keep the app on another number.',
  },
  'business-app': {
    name: 'The WhatsApp Business app',
    fit: 'does-not',
    why: 'PaxFlow does not offer the app and the API on one number. Meta has such a mode; this is our rule.',
    advice: 'Answer customers in PaxFlow’s conversation interface. For the app, take a second number.',
  },
  'web-desktop': {
    name: 'WhatsApp Web, Desktop or a linked device',
    fit: 'does-not',
    why: 'They mirror an account in the app, and a connected number has no account in the app.',
    advice: 'Open PaxFlow’s conversation interface in the browser.',
  },
  'broadcast-app': {
    name: 'Bulk sender apps and changed WhatsApp apps, such as GB',
    fit: 'does-not',
    why: 'They need an account in the app, and WhatsApp can ban a number that uses them.',
    advice: 'Send through PaxFlow. Ask support how to write to many people at once.',
  },
} as const satisfies Record<string, Tool>;

/** Providers, and programs that send for you. */
export const serviceTools = {
  twilio: provider('Twilio'),
  '360dialog': provider('360dialog'),
  infobip: provider('Infobip'),
  wati: provider('WATI'),
  'respond-io': provider('respond.io'),
  'other-provider': { ...provider('that provider'), name: 'Another WhatsApp provider' },
  'tool-with-code': {
    name: 'A CRM, helpdesk or bot that asks for a code or a QR scan',
    fit: 'does-not',
    why: 'A code means that the tool registers the number itself. A QR scan needs an account in the app.',
    advice: 'Ask its maker whether it can work through PaxFlow’s API. Then it fits.',
  },
  'tool-with-paxflow': {
    name: 'A CRM, helpdesk or bot that uses PaxFlow’s API or webhooks',
    fit: 'works',
    why: 'It goes through PaxFlow, so the number is not registered a second time.',
    advice: 'Connect it. If it ever asks for a code or a QR scan with this number, stop and ask us.',
  },
  'own-cloud-api': {
    name: 'Your own app on Meta’s Cloud API',
    fit: 'does-not',
    why: 'Meta may let it send, but PaxFlow’s rule is that all messages of the number go through PaxFlow.',
    advice: 'Let your program use PaxFlow’s API in its place.',
  },
  'unofficial-library': {
    name: 'Unofficial libraries, such as Baileys or whatsapp-web.js',
    fit: 'does-not',
    why: 'They scan a QR code with an account in the app. They break WhatsApp’s terms and can get the number banned.',
    advice: 'Let your program use PaxFlow’s API in their place.',
  },
} as const satisfies Record<string, Tool>;

/** What Meta itself offers around a number. */
export const metaTools = {
  'business-suite': {
    name: 'The WhatsApp inbox in Meta Business Suite',
    fit: 'ask',
    why: 'That inbox is made for the WhatsApp Business app. With a connected number it works in part or not at all.',
    advice: 'Use PaxFlow’s conversation interface, and ask support before you rely on the inbox.',
  },
  'whatsapp-manager': {
    name: 'WhatsApp Manager: templates, payment, quality',
    fit: 'works',
    why: 'It manages the account behind the number and does not register anything.',
    advice: 'Go on using it. Remove the number there only when you want to leave.',
  },
  'ads-and-links': {
    name: 'Click-to-WhatsApp ads, wa.me links and QR codes that open a chat',
    fit: 'works',
    why: 'They only open a chat with your number. The messages arrive at PaxFlow.',
    advice: 'Try one of them from another phone once the number is connected.',
  },
} as const satisfies Record<string, Tool>;

/** The telephone line itself, and networks that are not WhatsApp. */
export const lineTools = {
  'calls-and-sms': {
    name: 'Normal calls and text messages on the number',
    fit: 'works',
    why: 'WhatsApp does not touch the telephone line.',
    advice: 'Keep the SIM card or the line alive: Meta may send a code to it again.',
  },
  porting: {
    name: 'Taking the number to another phone company',
    fit: 'works',
    why: 'WhatsApp knows the number, not the company behind it.',
    advice: 'Do not do it while you are connecting the number: the code could get lost.',
  },
  'other-networks': {
    name: 'Messenger, Instagram, Telegram or RCS tools',
    fit: 'works',
    why: 'They are other networks and do not use the number’s place on WhatsApp.',
    advice: 'Leave them as they are.',
  },
} as const satisfies Record<string, Tool>;

/** Where a number can be used, as its owner would say it. */
const places = [
  { value: 'whatsapp-app', label: 'In the WhatsApp app', hint: 'On a phone, a tablet or a computer.' },
  {
    value: 'business-app',
    label: 'In the WhatsApp Business app',
    hint: 'The app with the letter B. It shows opening hours and quick replies.',
  },
  {
    value: 'another-provider',
    label: 'At another provider of the WhatsApp API',
    hint: 'For instance in a CRM or bot tool that registered it.',
  },
];

export const usageOptions = [
  {
    value: 'nowhere',
    label: 'Nowhere',
    hint: 'Nobody has ever used WhatsApp with it, or that account was deleted.',
  },
  ...places,
  { value: 'not-sure', label: 'I am not sure', hint: 'We show you how to find out.' },
];

/** The same once somebody has looked: there is an answer then. */
export const foundOptions = [
  ...places,
  {
    value: 'nowhere',
    label: 'Nothing of this: nowhere',
    hint: 'If Meta knows better, it says so before a code is spent, and you come back here.',
  },
];

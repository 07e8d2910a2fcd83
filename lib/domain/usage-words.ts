import type { Usage, UsageWay } from './onboarding-steps';

const words: Record<Usage, string> = {
  nowhere: 'Nowhere',
  'whatsapp-app': 'In the WhatsApp app; you told us that the account there is deleted',
  'business-app': 'In the WhatsApp Business app; you told us that the account there is deleted',
  'another-provider': 'At another provider; you told us that it is removed there',
  'not-sure': 'Not sure',
};

/** The customer's own answer, repeated on the summary. */
export const usageWords = (usage: Usage, way: UsageWay | null): string =>
  way === 'move'
    ? 'At another provider, and it works there until you press the button below; then Meta moves it here'
    : words[usage];

import type { Usage, UsageWay } from './onboarding-steps';

/** Where a number may be used, in the words of the question. */
export const usagePlaces: Record<Usage, string> = {
  nowhere: 'Nowhere',
  'whatsapp-app': 'In the WhatsApp app',
  'business-app': 'In the WhatsApp Business app',
  'another-provider': 'At another provider',
  'not-sure': 'Not sure',
};

const freed: Partial<Record<Usage, string>> = {
  'whatsapp-app': '; you told us that the account there is deleted',
  'business-app': '; you told us that the account there is deleted',
  'another-provider': '; you told us that it is removed there',
};

/** The customer's own answer, repeated on the summary with what became of it. */
export const usageWords = (usage: Usage, way: UsageWay | null): string =>
  way === 'move'
    ? 'At another provider, and it works there until you press the button below; then Meta moves it here'
    : `${usagePlaces[usage]}${freed[usage] ?? ''}`;

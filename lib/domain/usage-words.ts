import type { Usage } from './onboarding-steps';

/** The customer's own answer, repeated on the summary. */
export const usageWords: Record<Usage, string> = {
  nowhere: 'Nowhere',
  'whatsapp-app': 'In a WhatsApp app; you told us that the account there is deleted',
  'another-provider': 'At another provider; you told us that it is released there',
  'not-sure': 'Not sure',
};

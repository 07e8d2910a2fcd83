import type { StatusTone } from '@/components/ui/status-tag';
import type { SandboxPhone } from '@/lib/whatsapp/sandbox/control-types';

/** Who holds a number at WhatsApp, in words. */
export const holderWords: Record<SandboxPhone['holder'], { words: string; tone: StatusTone }> = {
  none: { words: 'Not on WhatsApp', tone: 'neutral' },
  consumer_app: { words: 'On the WhatsApp app', tone: 'waiting' },
  business_app: { words: 'On the WhatsApp Business app', tone: 'waiting' },
  cloud: { words: 'Connected to the API', tone: 'good' },
  other_provider: { words: 'At another provider', tone: 'waiting' },
  banned: { words: 'Banned by WhatsApp', tone: 'problem' },
};

/** What can happen on a phone, as buttons and as choices. */
export const actWords = {
  'use-app': 'Put it on the WhatsApp app',
  'use-business-app': 'Put it on the Business app',
  'delete-account': 'Delete its WhatsApp account',
} as const;

import type { Expectation, ReleaseFact, ReleaseRule } from './release';
import { hourRangeWords } from './wait-words';

/** What can have happened to a number, as the reader would say it. */
export const releaseFacts = [
  {
    value: 'left-paxflow',
    label: 'You left PaxFlow and removed the number at Meta',
    hint: 'Count from the moment you removed it in WhatsApp Manager.',
  },
  { value: 'app-account-deleted', label: 'You deleted the account in a WhatsApp app' },
  {
    value: 'removed-from-waba',
    label: 'You left another provider and removed the number at Meta',
    hint: 'It is gone from its WhatsApp Business Account (WABA).',
  },
  {
    value: 'too-many-attempts',
    label: 'Meta locked the number after too many tries',
    hint: 'Meta’s code for this is 133016. Count from the last try.',
  },
  {
    value: 'paid-message',
    label: 'The number sent a paid message, so Meta does not let you remove it',
    hint: 'WhatsApp Manager shows the day of the last one.',
  },
] as const satisfies readonly { value: ReleaseFact['what']; label: string; hint?: string }[];

/** Why it takes so long, and where to read more. */
export function releaseReason(rule: ReleaseRule, { minHours, maxHours }: Expectation) {
  const range = hourRangeWords(minHours, maxHours);
  return {
    'paxflow-expectation': {
      reason: `Once a number is removed, Meta releases it. That typically takes ${range}. This is PaxFlow’s own expectation: Meta promises no time.`,
      article: 'leaving/how-to-leave',
    },
    'app-3-minutes': {
      reason: 'Meta frees a number within 3 minutes after its account in the app is deleted.',
      article: 'numbers/already-on-whatsapp',
    },
    'meta-5-minutes': {
      reason: `Meta needs 5 minutes to clear a number that was removed. The whole release typically takes no more than ${hourRangeWords(maxHours, maxHours)}.`,
      article: 'leaving/remove-the-number-at-meta',
    },
    'lock-72-hours': {
      reason:
        'After too many tries to register or deregister a number, Meta locks it for 72 hours. Nobody can shorten that, and one more try does not help.',
      article: 'problems/locked-for-a-while',
    },
    'paid-message-30-days': {
      reason: `Meta keeps a number in its account for 30 days after its last paid message. Then you can remove it, and its release typically takes ${range} more.`,
      article: 'leaving/thirty-days-after-a-paid-message',
    },
  }[rule];
}

import type { ReleaseRule } from '@/lib/domain/release';

type Words = {
  waiting: string;
  over: string;
  what: string;
  who: string;
  /** What is said once the wait is over. */
  now: string;
};

/** The waits of this question, each in full: what happens, who acts, and what then. */
export const waitWords: Partial<Record<ReleaseRule, Words>> = {
  'app-3-minutes': {
    waiting: 'Meta is letting the number go',
    over: 'Ready to try',
    what: 'You deleted the account in the app. Meta frees the number within 3 minutes after that.',
    who: 'Meta. There is nothing for you to do.',
    now: 'The 3 minutes are over. If Meta still says that the number is in use, look for it in other apps and on old phones.',
  },
  'meta-5-minutes': {
    waiting: 'Meta is letting the number go',
    over: 'Ready to try',
    what: 'The number is removed at Meta. It needs 5 minutes to clear it, and sometimes up to 3 days to let it go.',
    who: 'Meta. There is nothing for you to do.',
    now: 'You may try now. If Meta still says no, nothing is lost: no code is spent before the number is free, and your answers are kept.',
  },
  'paid-message-30-days': {
    waiting: 'Meta keeps the number for now',
    over: 'You can remove the number now',
    what: 'Meta lets nobody remove a number within 30 days of its last paid message.',
    who: 'Nobody can shorten this, not even Meta. Send no paid message meanwhile: the 30 days would begin anew.',
    now: 'The 30 days are over, counted from the day you gave. Remove the number in WhatsApp Manager, then start the wait below.',
  },
};

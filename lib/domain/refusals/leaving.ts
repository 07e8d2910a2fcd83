import { articles, type RefusalEntry } from './entry';

/** About leaving: asking for it, taking it back, and the steps after it. */
export const leavingRefusals = {
  'nothing-to-leave': {
    sentence:
      'This number is not connected, so there is nothing to deregister. Nothing was changed. Look at its page to see where it stands.',
    owner: 'you',
    ends: 'now',
    article: articles.leave,
  },
  'time-is-past': {
    sentence: 'That time is over. Choose a day and a time that are still to come.',
    owner: 'you',
    ends: 'as soon as you choose another time',
    article: articles.leave,
  },
  'time-too-far': {
    sentence: 'That day is too far away. Choose one within the next 90 days.',
    owner: 'you',
    ends: 'as soon as you choose another time',
    article: articles.leave,
  },
  'too-late-to-cancel': {
    sentence:
      'PaxFlow has already asked Meta to switch the number off, so the request cannot be taken back any more. The page shows what is still possible.',
    owner: 'you',
    ends: 'this does not end by itself',
    article: `${articles.leave}#if-you-change-your-mind`,
  },
  'number-still-at-meta': {
    sentence:
      'Meta still shows this number in your business account, so its release has not begun. Remove it in WhatsApp Manager, wait a minute, then press again.',
    owner: 'you',
    ends: 'when the number is gone from the list in WhatsApp Manager',
    article: articles.removeAtMeta,
  },
  'release-still-running': {
    sentence:
      'Meta’s release typically takes until {until}. Try again on another day before that, and come back here if the number is still not free afterwards.',
    owner: 'Meta',
    ends: 'typically by {until}',
    article: 'leaving/when-is-my-number-free',
  },
} as const satisfies Record<string, RefusalEntry>;

import { articles, type RefusalEntry } from './entry';

/** About the link for the person who holds the phone. They and the person who asks them read the same words. */
export const codeLinkRefusals = {
  'code-link-used': {
    sentence: 'This link was used: the code it was for has been entered. It worked once.',
    owner: 'you',
    ends: 'this link does not work again',
    article: articles.phoneHolder,
  },
  'code-link-expired': {
    sentence: 'This link is older than 30 minutes, so it does not work any more. Nothing was sent.',
    owner: 'you',
    ends: 'as soon as there is a new link',
    article: articles.phoneHolder,
  },
  'code-link-replaced': {
    sentence: 'This link was replaced by a newer one. Look for the newest link you were sent.',
    owner: 'you',
    ends: 'as soon as you open the newest link',
    article: articles.phoneHolder,
  },
  'code-link-closed': {
    sentence:
      'This link is not needed any more: the code was entered elsewhere, or the number was changed meanwhile. Nothing was sent.',
    owner: 'you',
    ends: 'now, there is nothing to do',
    article: articles.phoneHolder,
  },
  'code-link-unknown': {
    sentence:
      'This is not a link that PaxFlow made, or it is not complete. Copy the whole link from the message, or ask for a new one.',
    owner: 'you',
    ends: 'as soon as you open the whole link',
    article: articles.phoneHolder,
  },
  'code-not-asked-yet': {
    sentence:
      'No code was sent to this phone yet. Tell the person who sent you the link that you are ready, then enter the code that comes.',
    owner: 'you',
    ends: 'as soon as the code has come',
    article: articles.phoneHolder,
  },
} as const satisfies Record<string, RefusalEntry>;

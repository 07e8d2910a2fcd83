import { articles, type RefusalEntry } from './entry';

const usage = 'usage' as const;

/**
 * About a number that another provider has, and about moving it here. In every one of them the number goes on working at
 * the old provider. Source: Meta, migrating phone numbers among solution partners.
 */
export const movingRefusals = {
  'number-with-other-provider': {
    sentence:
      'This number is registered with another provider. Say so, and we show you how to move it here or have it removed there.',
    owner: 'you',
    ends: 'when the number has moved, or the old provider has let it go',
    way: { step: usage, words: 'Say where the number is used' },
    article: `${articles.inUse}#it-is-registered-with-another-provider`,
  },
  'number-moving': {
    sentence:
      'Meta does not move this number yet and does not say why. It works at your old provider as before. Go through the list for moving once more, with them.',
    owner: 'your old provider',
    ends: 'when every point of the list is true',
    way: { step: usage, words: 'Go back to the list' },
    article: articles.moving,
  },
  'move-two-step-on': {
    sentence:
      'Two-step verification is still on for this number at the old provider. Turn it off in WhatsApp Manager by the link Meta mails, or ask the provider to. The number works there as before.',
    owner: 'your old provider',
    ends: 'as soon as two-step verification is off',
    article: `${articles.moving}#two-step-verification-is-still-on`,
  },
  'move-ownership': {
    sentence:
      'Meta first wants proof that the number is yours. Ask your old provider in whose Meta business it stands. The number works there as before.',
    owner: 'your old provider',
    ends: 'when the number stands in a business of yours',
    article: `${articles.moving}#the-two-accounts-are-in-different-businesses`,
  },
  'move-not-needed': {
    sentence:
      'Meta says that no provider has this number any more, so there is nothing to move. Say that it is used nowhere, and PaxFlow adds it at once.',
    owner: 'you',
    ends: 'as soon as you answer anew',
    way: { step: usage, words: 'Say where the number is used' },
    article: `${articles.moving}#there-is-nothing-to-move`,
  },
  'move-not-ready-here': {
    sentence:
      'Meta says that your new account is not set up for PaxFlow yet. We ask for that by ourselves. Try again in a few minutes; if Meta says it once more, contact us.',
    owner: 'we',
    ends: 'usually within a few minutes',
    article: `${articles.moving}#the-new-account-is-not-ready`,
  },
  'move-request-open': {
    sentence:
      'A request about who sends messages for whom is still open at Meta. Open Requests in Meta’s Business settings, accept it, and ask for the code again.',
    owner: 'you',
    ends: 'when the request is accepted',
    article: `${articles.moving}#a-request-is-still-open`,
  },
  'move-other-business': {
    sentence:
      'Meta moves a number only within one Meta business, and the account you chose belongs to another one. Choose the business the number is in now.',
    owner: 'you',
    ends: 'when both accounts belong to the same business',
    way: { step: 'business', words: 'Choose another business' },
    article: `${articles.moving}#the-two-accounts-are-in-different-businesses`,
  },
  'move-name-open': {
    sentence:
      'The display name of this number is not approved at the old provider, or another name waits there. It must be settled before the number moves, and the number works there meanwhile.',
    owner: 'your old provider',
    ends: 'when Meta has approved the name, and no other one waits',
    article: `${articles.moving}#the-display-name-is-not-approved`,
  },
  'move-old-account': {
    sentence:
      'Something about the account at your old provider keeps the number there: Meta has not verified its business, or not approved the account. Ask the provider to put it right.',
    owner: 'your old provider',
    ends: 'when Meta has approved the account there',
    article: `${articles.moving}#the-old-account-is-not-in-order`,
  },
  'move-new-account': {
    sentence:
      'Meta moves a number only into an account it has approved, of a business it has verified. Ask for that in Meta’s Security Center, or choose another account.',
    owner: 'you',
    ends: 'when Meta has verified the business and approved the account',
    way: { step: 'business', words: 'Choose another business' },
    article: `${articles.moving}#the-new-account-is-not-ready`,
  },
  'move-in-maintenance': {
    sentence:
      'Meta is working on this number just now, so it cannot move for some minutes. It works at your old provider as before. Ask for the code again after {until}.',
    owner: 'Meta',
    ends: 'at {until}',
    article: `${articles.moving}#meta-is-working-on-the-number`,
  },
  'day-not-yet': {
    sentence: 'This day has not come yet. Enter the day on which the last paid message was sent.',
    owner: 'you',
    ends: 'as soon as you enter that day',
    article: `${articles.freeing}#if-you-free-the-number-instead`,
  },
} as const satisfies Record<string, RefusalEntry>;

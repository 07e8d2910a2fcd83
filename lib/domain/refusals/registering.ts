import { articles, type RefusalEntry } from './entry';

/** About registering the number and trying it. */
export const registeringRefusals = {
  'number-locked-at-meta': {
    sentence:
      'This number was registered or released too often, and Meta has locked it. Do not try again before {until}.',
    owner: 'Meta',
    ends: 'at {until}',
    article: `${articles.locked}#registered-or-deregistered-too-often`,
  },
  'attempts-kept-back': {
    sentence:
      'We stopped before Meta locks this number: 8 of 10 calls in 72 hours are used. The next one is free at {until}.',
    owner: 'we',
    ends: 'at {until}',
    article: `${articles.locked}#registered-or-deregistered-too-often`,
  },
  'automatic-tries-spent': {
    sentence:
      'We stopped trying by ourselves, so that tries are left for you: 6 of 10 calls in 72 hours are used. Register the number again when the reason is gone, or after {until}.',
    owner: 'you',
    ends: 'when you register it again, best after {until}',
    article: `${articles.locked}#registered-or-deregistered-too-often`,
  },
  'number-being-deleted': {
    sentence: 'Meta is still clearing the earlier life of this number. It is ready to try at {until}.',
    owner: 'Meta',
    ends: 'at {until}',
    article: `${articles.locked}#meta-is-still-clearing-the-number`,
  },
  'earlier-release-unfinished': {
    sentence:
      'An earlier release of this number did not finish at Meta. We finish it and register again; there is nothing for you to do.',
    owner: 'we',
    ends: 'usually within a few minutes',
    article: `${articles.silent}#an-earlier-deregistration-is-not-finished`,
  },
  'number-removed-at-meta': {
    sentence:
      'Meta no longer knows this number in your business: somebody removed it. Ask for a code again to add it anew.',
    owner: 'you',
    ends: 'as soon as you enter a new code',
    article: `${articles.inUse}#the-number-was-removed-at-meta`,
  },
  'number-not-registered': {
    sentence: 'Meta says this number is not registered. Continue at the registration.',
    owner: 'we',
    ends: 'when the registration has run',
    article: articles.pending,
  },
  'number-shared-with-app': {
    sentence:
      'This number is also used in the WhatsApp Business app, so only the app can disconnect it. Contact us and we go through it with you.',
    owner: 'you',
    ends: 'when the number is disconnected in the app',
    article: `${articles.inUse}#the-number-is-shared-with-the-whatsapp-business-app`,
  },
  'payment-missing': {
    sentence: 'Meta has no working payment method for your business. Add one in WhatsApp Manager.',
    owner: 'you',
    ends: 'when a payment method is added',
    article: articles.payment,
  },
  'name-not-cleared': {
    sentence:
      'Meta must approve the display name of this number before it can send messages. Its review is not finished.',
    owner: 'Meta',
    ends: 'when Meta has approved the name',
    article: `${articles.name}#the-name-is-still-in-review`,
  },
  'test-phone-refused': {
    sentence:
      'Meta does not let this business write to that phone. Choose another phone for the test message.',
    owner: 'you',
    ends: 'as soon as you choose another phone',
    article: `${articles.noMessages}#the-test-message-is-refused`,
  },
  'recipient-is-the-number': {
    sentence:
      'A number cannot send a test message to itself. Enter the WhatsApp number of another phone you can look at.',
    owner: 'you',
    ends: 'as soon as you enter another number',
    article: `${articles.noMessages}#the-test-message-is-refused`,
  },
} as const satisfies Record<string, RefusalEntry>;

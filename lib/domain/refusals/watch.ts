import { articles, type RefusalEntry } from './entry';

/** About numbers that were connected, and what Meta or somebody else did with them since. */
export const watchRefusals = {
  'number-offline': {
    sentence:
      'Meta says this number is offline, and PaxFlow did not switch it off. No messages come in until it is registered again.',
    owner: 'you',
    ends: 'when the number is registered again',
    article: articles.offline,
  },
  'number-flagged': {
    sentence:
      'Meta has flagged this number because people complained about its messages. It still works. Write only to people who expect it, or Meta may restrict the number.',
    owner: 'you',
    ends: 'when fewer people complain',
    article: `${articles.flagged}#the-number-is-flagged`,
  },
  'number-slowed-down': {
    sentence:
      'Meta lets this number send only a few messages at the moment, because it has reached a limit of Meta’s. Messages that come in still arrive.',
    owner: 'Meta',
    ends: 'when Meta lifts the limit',
    article: `${articles.flagged}#the-number-is-slowed-down`,
  },
  'number-restricted': {
    sentence:
      'Meta has restricted this number. Open Business Support Home at Meta to see what it may not do, why, and until when.',
    owner: 'you',
    ends: 'when Meta lifts the restriction',
    article: `${articles.flagged}#the-number-is-restricted`,
  },
  'number-banned': {
    sentence:
      'WhatsApp has banned this number, so it neither sends nor receives. You can ask for a review in Business Support Home at Meta.',
    owner: 'you',
    ends: 'when WhatsApp lifts the ban',
    article: `${articles.flagged}#the-number-is-banned`,
  },
  'number-moved-away': {
    sentence:
      'Meta says this number was moved to another WhatsApp account. It does not work through PaxFlow any more. If nobody of yours did that, contact us today.',
    owner: 'you',
    ends: 'this does not end by itself',
    article: articles.elsewhere,
  },
  'messages-not-routed': {
    sentence:
      'Meta does not send the messages of this number to PaxFlow at the moment. We ask Meta again by ourselves; there is nothing for you to do.',
    owner: 'we',
    ends: 'usually within a few minutes',
    article: `${articles.noMessages}#the-third-proof-is-missing`,
  },
  'another-onboarding-open': {
    sentence:
      'Another number is being connected in your account right now. Finish that or leave it, then come back to this page.',
    owner: 'you',
    ends: 'when the other number is finished or left',
    article: `${articles.page}#another-number-is-being-connected`,
  },
  'test-phone-unreachable': {
    sentence:
      'The message did not reach that phone. It may have no WhatsApp, or a very old one. Choose another phone for the test message.',
    owner: 'you',
    ends: 'as soon as you choose another phone',
    article: `${articles.noMessages}#the-test-message-is-refused`,
  },
} as const satisfies Record<string, RefusalEntry>;

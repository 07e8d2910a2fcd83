import { articles, type RefusalEntry } from './entry';

/** About the people of an account, and about several of them on one onboarding. */
export const peopleRefusals = {
  'somebody-else-is-on-it': {
    sentence:
      'Somebody else of your account is on this onboarding now: {who}. Nothing from this page was saved, and what you typed is still here. You can take over at once.',
    owner: 'you',
    ends: 'as soon as you take over, or they stop for 10 minutes',
    way: { step: 'together', words: 'See where it stands, and take over' },
    article: `${articles.invite}#two-people-on-one-number`,
  },
  'owners-only': {
    sentence:
      'Only an owner of the account may do this, so nothing was changed. Ask one of the owners; their addresses stand on the page of your account.',
    owner: 'you',
    ends: 'as soon as an owner does it',
    article: articles.invite,
  },
  'sign-in-not-fresh': {
    sentence:
      'You signed in more than 10 minutes ago, so nothing was changed. Reload this page: it lets you confirm by mail that it is you, and leads you back.',
    owner: 'you',
    ends: 'as soon as you have confirmed it',
    article: articles.signIn,
  },
  'member-already': {
    sentence: 'This person is in your account already, so no invitation was sent.',
    owner: 'you',
    ends: 'now, there is nothing to do',
    article: articles.invite,
  },
  'last-owner': {
    sentence:
      'This is the only owner of the account, and nobody else could decide about people. Nothing was changed. Make somebody else an owner first.',
    owner: 'you',
    ends: 'as soon as there is another owner',
    article: `${articles.invite}#change-what-somebody-may-do-or-remove-them`,
  },
  'account-has-numbers': {
    sentence:
      'A number of this account is connected, or on its way in or out, so nothing was deleted. Leave PaxFlow with it first. This page says which number it is, and what to do.',
    owner: 'you',
    ends: 'as soon as no number is connected or leaving any more',
    article: `${articles.deleteAccount}#if-a-number-is-still-connected`,
  },
  'member-gone': {
    sentence: 'This person is not in your account any more. Nothing was changed.',
    owner: 'you',
    ends: 'now, there is nothing to do',
    article: articles.invite,
  },
  'invitation-over': {
    sentence:
      'This invitation was accepted, withdrawn or has run out in the meantime. Nothing was changed. Look at the page of your account, and send a new one if it is still needed.',
    owner: 'you',
    ends: 'as soon as you send a new one',
    article: articles.invite,
  },
  'invitation-unknown': {
    sentence:
      'This is not an invitation that PaxFlow sent, or the link is not complete. Open the whole link from the mail, or ask for a new invitation.',
    owner: 'you',
    ends: 'as soon as you open the whole link',
    article: articles.invited,
  },
  'invitation-used': {
    sentence: 'This invitation was accepted before. It worked once.',
    owner: 'you',
    ends: 'now: sign in, if it was you',
    article: articles.invited,
  },
  'invitation-withdrawn': {
    sentence:
      'This invitation was withdrawn by the account that sent it. If you still want to join, ask them for a new one.',
    owner: 'you',
    ends: 'as soon as they send a new one',
    article: articles.invited,
  },
  'invitation-replaced': {
    sentence: 'This invitation was replaced by a newer one. Look for the newest mail with an invitation.',
    owner: 'you',
    ends: 'as soon as you open the newest one',
    article: articles.invited,
  },
  'invitation-expired': {
    sentence: 'This invitation is older than 7 days, so it does not work any more. Ask for a new one.',
    owner: 'you',
    ends: 'as soon as they send a new one',
    article: articles.invited,
  },
  'invitation-for-somebody-else': {
    sentence:
      'This invitation was sent to another address than the one you are signed in with. Sign out here, and sign in with the address that got the mail.',
    owner: 'you',
    ends: 'as soon as you sign in with that address',
    article: articles.invited,
  },
  'invitation-has-account': {
    sentence:
      'You have an account of your own with a number, an onboarding or other people in it, and one person is in one account. Nothing was changed. Leave yours first, or ask to be invited at another address.',
    owner: 'you',
    ends: 'as soon as your own account is empty, or another address is invited',
    article: `${articles.invite}#if-they-have-an-account-of-their-own`,
  },
} as const satisfies Record<string, RefusalEntry>;

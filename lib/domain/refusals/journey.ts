import { articles, type RefusalEntry } from './entry';

/** About the journey, its pages and signing in. */
export const journeyRefusals = {
  'page-out-of-date': {
    sentence:
      'The answers changed on another page or device, so this page was out of date. Nothing was saved from it. Check the page and continue from here.',
    owner: 'you',
    ends: 'now',
    article: articles.page,
  },
  'no-open-onboarding': {
    sentence: 'This onboarding is finished or was left. Nothing was changed. Start again from your numbers.',
    owner: 'you',
    ends: 'now',
    article: `${articles.page}#the-onboarding-is-finished-or-was-left`,
  },
  'still-working': {
    sentence:
      'We are still working on your first press. Wait a moment and reload this page; do not press again.',
    owner: 'we',
    ends: 'usually within 15 seconds',
    article: `${articles.page}#we-are-still-working-on-it`,
  },
  'not-from-this-site': {
    sentence:
      'This request did not come from a PaxFlow page, so we did not carry it out. Open the page again and press the button there.',
    owner: 'you',
    ends: 'now',
    article: `${articles.page}#the-request-did-not-come-from-a-paxflow-page`,
  },
  'not-confirmed': {
    sentence:
      'PaxFlow did not answer, so we cannot tell whether this was saved. Everything you typed is still here. Press the button again; nothing happens twice.',
    owner: 'you',
    ends: 'as soon as PaxFlow answers again',
    article: articles.silent,
  },
  'too-often': {
    sentence: 'That was too often in a short time. Nothing was changed. Try again after {until}.',
    owner: 'you',
    ends: 'at {until}',
    article: `${articles.locked}#too-many-tries-on-our-own-pages`,
  },
  'signed-out': {
    sentence:
      'You were signed out, so nothing was saved. Sign in again in another tab, come back here and press the button once more.',
    owner: 'you',
    ends: 'as soon as you sign in',
    article: `${articles.page}#you-were-signed-out`,
  },
  'link-spent': {
    sentence:
      'This sign-in link was used, replaced by a newer one, or is older than 10 minutes. Ask for a new link.',
    owner: 'you',
    ends: 'as soon as you ask for a new link',
    article: articles.signIn,
  },
} as const satisfies Record<string, RefusalEntry>;

import { articles, type RefusalEntry } from './entry';

/** About the number itself. */
export const numberRefusals = {
  'number-not-recognised': {
    sentence:
      'This does not look like a complete phone number. Enter it with its country code, like +44 7700 900982.',
    owner: 'you',
    ends: 'as soon as you enter a complete number',
    article: `${articles.notAccepted}#the-number-is-not-recognised`,
  },
  'country-needed': {
    sentence:
      'We cannot tell the country of this number. Choose the country, or start the number with its country code.',
    owner: 'you',
    ends: 'as soon as you choose the country',
    article: `${articles.notAccepted}#the-country-is-missing`,
  },
  'number-too-short': {
    sentence:
      'Short codes cannot be used on WhatsApp. Choose a full phone number with country and area code.',
    owner: 'you',
    ends: 'this does not end for this number',
    article: `${articles.notAccepted}#the-number-is-too-short`,
  },
  'number-kind-unsupported': {
    sentence:
      'Pagers cannot be used on WhatsApp: they can receive neither the code by SMS nor by call. Choose another number.',
    owner: 'you',
    ends: 'this does not end for this number',
    article: `${articles.notAccepted}#the-kind-of-number-does-not-work`,
  },
  'number-kind-not-advised': {
    sentence: 'Numbers of this kind do not reliably receive the code from Meta. Choose another number.',
    owner: 'you',
    ends: 'this does not end for this number',
    article: `${articles.notAccepted}#the-kind-of-number-does-not-work`,
  },
  'country-not-served': {
    sentence:
      'Meta does not offer WhatsApp to businesses with numbers from this country. Choose a number from another country.',
    owner: 'Meta',
    ends: 'until Meta changes its rules',
    article: `${articles.notAccepted}#the-country-is-not-served`,
  },
  'number-is-fictional': {
    sentence:
      'This number is reserved for films and examples, so nobody can receive a code on it. Enter a real number.',
    owner: 'you',
    ends: 'as soon as you enter a real number',
    article: `${articles.notAccepted}#the-number-is-an-example`,
  },
  'number-unavailable': {
    sentence: 'We cannot register this number. If it is yours, ask us to check it.',
    owner: 'we',
    ends: 'when we have checked it with you',
    article: `${articles.inUse}#paxflow-says-it-cannot-register-the-number`,
  },
  'number-taken-meanwhile': {
    sentence: 'Somebody else chose this PaxFlow number a moment ago. Choose another one.',
    owner: 'you',
    ends: 'as soon as you choose another number',
    article: `${articles.stock}#somebody-else-was-faster`,
  },
  'hold-ended': {
    sentence:
      'We kept this PaxFlow number for you for 30 minutes, and that time is over. Choose it again, if it is still free, or another one.',
    owner: 'you',
    ends: 'as soon as you choose a number',
    way: { step: 'number', words: 'Choose a number' },
    article: `${articles.stock}#the-30-minutes-are-over`,
  },
} as const satisfies Record<string, RefusalEntry>;

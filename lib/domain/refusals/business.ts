import { articles, type RefusalEntry } from './entry';

/** About the customer’s Meta business and the display name. */
export const businessRefusals = {
  'meta-window-left': {
    sentence:
      'You left the Meta window before it was finished. Nothing was connected. Open it again when you are ready.',
    owner: 'you',
    ends: 'when you finish the Meta window',
    article: articles.business,
  },
  'meta-window-expired': {
    sentence:
      'Meta gives us half a minute to accept your choice, and that time was over. Open the Meta window once more.',
    owner: 'you',
    ends: 'when you finish the Meta window',
    article: `${articles.access}#the-time-ran-out`,
  },
  'meta-permission-missing': {
    sentence:
      'PaxFlow did not get access to a WhatsApp Business Account. Open the Meta window again and leave every permission on.',
    owner: 'you',
    ends: 'when you give the permission',
    article: `${articles.access}#a-permission-is-missing`,
  },
  'meta-access-ended': {
    sentence: 'Our access to your Meta business has ended. Connect it again; your answers are kept.',
    owner: 'you',
    ends: 'when you connect it again',
    article: `${articles.access}#the-access-has-ended`,
  },
  'meta-business-restricted': {
    sentence:
      'Meta has restricted this business. Open Business Support Home at Meta to see why and to appeal.',
    owner: 'you',
    ends: 'when Meta lifts the restriction',
    article: articles.restricted,
  },
  'meta-number-limit': {
    sentence:
      'Your Meta business has reached its limit of numbers: 2 until it is verified, 20 afterwards. Remove a number or verify the business at Meta.',
    owner: 'you',
    ends: 'when there is room for one more number',
    article: `${articles.room}#the-business-is-full`,
  },
  'display-name-refused': {
    sentence: 'Meta did not accept the display name. Use the name customers know you by, without decoration.',
    owner: 'you',
    ends: 'when you enter another display name',
    article: articles.name,
  },
  'display-name-in-review': {
    sentence:
      'Meta is already reviewing the display name you gave before, so it cannot be changed here now. You can change it in WhatsApp Manager once the number is connected.',
    owner: 'Meta',
    ends: 'when the number is connected',
    article: `${articles.name}#the-name-is-still-in-review`,
  },
} as const satisfies Record<string, RefusalEntry>;

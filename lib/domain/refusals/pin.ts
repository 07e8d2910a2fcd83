import { articles, type RefusalEntry } from './entry';

/** About the two-step PIN a number has from before. */
export const pinRefusals = {
  'pin-unknown': {
    sentence:
      'This number has a two-step PIN from before. Enter it, or turn two-step verification off in WhatsApp Manager.',
    owner: 'you',
    ends: 'when you have entered the PIN or turned it off',
    article: articles.pin,
  },
  'pin-wrong': {
    sentence:
      'Meta did not accept the PIN you gave. We stopped after this one try, because wrong PINs lock the number. Turn two-step verification off in WhatsApp Manager.',
    owner: 'you',
    ends: 'when two-step verification is off, or you have found the right PIN',
    article: `${articles.pin}#turn-the-old-pin-off`,
  },
  'pin-tries-spent': {
    sentence:
      'Three wrong PINs went to Meta within a day, so we try none before {until}. Turn two-step verification off in WhatsApp Manager, and you can go on at once.',
    owner: 'you',
    ends: 'when two-step verification is off, or at {until}',
    article: `${articles.pin}#turn-the-old-pin-off`,
  },
  'pin-still-on': {
    sentence:
      'Meta still says that two-step verification is on. Open the link in the mail Meta sent, wait a minute, then check again.',
    owner: 'you',
    ends: 'when Meta says that it is off',
    article: `${articles.pin}#turn-the-old-pin-off`,
  },
  'pin-locked': {
    sentence:
      'Meta has locked this number because a wrong two-step PIN was used too often. Wait until {until}.',
    owner: 'Meta',
    ends: 'at {until}',
    article: `${articles.pin}#meta-has-locked-the-pin`,
  },
} as const satisfies Record<string, RefusalEntry>;

import { articles, type RefusalEntry } from './entry';

/** About the customer’s Meta business and the display name. */
export const businessRefusals = {
  'meta-window-left': {
    sentence:
      'You left the Meta window before it was finished. Nothing was connected. Open it again when you are ready.',
    owner: 'you',
    ends: 'when you finish the Meta window',
    article: `${articles.access}#you-left-metas-window-early`,
  },
  'meta-access-denied': {
    sentence:
      'In the Meta window you said no to giving PaxFlow access, so nothing was connected. We need it to register your number. Open the window again if you want to go on.',
    owner: 'you',
    ends: 'when you give the permission',
    article: `${articles.access}#you-said-no-in-metas-window`,
  },
  'meta-window-problem': {
    sentence:
      'The Meta window stopped with a problem of its own. Nothing was connected, and your answers are kept. Open it again in a few minutes; if it stops there once more, tell us.',
    owner: 'Meta',
    ends: 'usually within a few minutes',
    article: `${articles.access}#metas-window-shows-a-problem`,
  },
  'meta-window-unknown': {
    sentence:
      'What came back from Meta does not belong to the number you are connecting now, so we did not use it. Open the Meta window from this page.',
    owner: 'you',
    ends: 'when you finish the Meta window',
    article: `${articles.access}#the-answer-came-from-another-window`,
  },
  'meta-window-used': {
    sentence:
      'This answer of Meta’s was used before, and it works once only. What it brought the first time still counts. Open the Meta window again if you want another business.',
    owner: 'you',
    ends: 'now',
    article: `${articles.access}#the-answer-came-from-another-window`,
  },
  'meta-window-late': {
    sentence:
      'More than 10 minutes passed between opening the Meta window and coming back, so for your safety we did not use its answer. Open it once more: Meta remembers what you set up there.',
    owner: 'you',
    ends: 'when you finish the Meta window',
    article: `${articles.access}#the-time-ran-out`,
  },
  'facebook-account-too-new': {
    sentence:
      'Meta lets a new Facebook account make no business yet. Wait an hour or more, or sign in at Meta with an account you have had for longer.',
    owner: 'Meta',
    ends: 'an hour or more after the account was made',
    article: `${articles.access}#the-facebook-account-does-not-fit`,
  },
  'no-business-in-account': {
    sentence:
      'The Facebook account that is signed in at Meta belongs to no business. Sign out there, and open the window again with the account you use for your business.',
    owner: 'you',
    ends: 'when you sign in with the right account',
    article: `${articles.access}#the-facebook-account-does-not-fit`,
  },
  'not-an-admin': {
    sentence:
      'Meta lets only a person with full control of the business give access, and you have less. Ask that person to give you full control, or to open the Meta window here.',
    owner: 'you',
    ends: 'when somebody with full control opens the window',
    article: articles.admin,
  },
  'meta-businesses-spent': {
    sentence:
      'Meta lets you make no more businesses or WhatsApp Business Accounts. Choose one you have already.',
    owner: 'you',
    ends: 'when you choose one that exists',
    article: `${articles.room}#meta-lets-you-make-no-more-accounts`,
  },
  'number-listed-already': {
    sentence:
      'The number is in this WhatsApp Business Account already, and that is no problem. Open the Meta window again, choose the account and do not add the number there: PaxFlow finds it.',
    owner: 'you',
    ends: 'when you finish the Meta window',
    article: `${articles.room}#what-can-go-wrong`,
  },
  'number-verified-in-window': {
    sentence:
      'Meta has verified this number before, so it asks for no code. Open the Meta window again, choose the account and finish it.',
    owner: 'you',
    ends: 'when you finish the Meta window',
    article: `${articles.access}#metas-window-shows-a-problem`,
  },
  'number-banned': {
    sentence:
      'WhatsApp has banned this number. Open Business Support Home at Meta to appeal, or choose another number.',
    owner: 'you',
    ends: 'when WhatsApp lifts the ban',
    article: `${articles.restricted}#only-the-number-is-banned`,
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
  'meta-account-missing': {
    sentence:
      'The Meta window ended without a WhatsApp Business Account. Open it again, and choose an account or make one.',
    owner: 'you',
    ends: 'when you choose an account',
    article: `${articles.access}#a-permission-is-missing`,
  },
  'meta-business-in-review': {
    sentence:
      'Meta is still reviewing this WhatsApp Business Account, and it takes no number before it has approved it. We look each hour and mail you.',
    owner: 'Meta',
    ends: 'when Meta has approved the account',
    article: `${articles.restricted}#the-account-is-still-in-review`,
  },
  'meta-business-rejected': {
    sentence:
      'Meta did not approve this WhatsApp Business Account, so it takes no number. Open Business Support Home at Meta to see why, or choose another account.',
    owner: 'you',
    ends: 'when Meta approves it, or when you choose another one',
    article: `${articles.restricted}#meta-did-not-approve-the-account`,
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
  'display-name-unchecked': {
    sentence:
      'Meta may turn this display name down. Read the points under it. Then change it, or press the button again to go on with it.',
    owner: 'you',
    ends: 'as soon as you press the button again',
    article: 'meta-business/choose-a-display-name',
  },
  'display-name-in-review': {
    sentence:
      'Meta is already reviewing the display name you gave before, so it cannot be changed here now. You can change it on the page of the number once it is connected.',
    owner: 'Meta',
    ends: 'when the number is connected',
    article: `${articles.name}#the-name-is-still-in-review`,
  },
  'display-name-declined': {
    sentence: 'Meta declined the display name. The number itself works. Give another name for it.',
    owner: 'you',
    ends: 'when Meta approves another name',
    article: `${articles.name}#meta-says-no-after-the-number-is-connected`,
  },
  'display-name-expired': {
    sentence:
      'The approval of the display name ran out before the number was registered with it. Give the name once more.',
    owner: 'you',
    ends: 'when Meta approves the name again',
    article: `${articles.name}#meta-says-no-after-the-number-is-connected`,
  },
  'display-name-the-same': {
    sentence: 'The number has this display name already. Enter another one.',
    owner: 'you',
    ends: 'as soon as you enter another display name',
    article: articles.nameReview,
  },
  'name-change-waits': {
    sentence:
      'Meta is still looking at a display name for this number, and it takes one at a time. Give another one when it has answered.',
    owner: 'Meta',
    ends: 'usually within 24 to 48 hours',
    article: `${articles.nameReview}#changing-the-name-later`,
  },
  'name-changes-spent': {
    sentence:
      'Meta lets a number change its display name 10 times in 30 days, and these are used. The next change is free at {until}.',
    owner: 'Meta',
    ends: 'at {until}',
    article: `${articles.nameReview}#changing-the-name-later`,
  },
} as const satisfies Record<string, RefusalEntry>;

import type { Explained } from './explained-codes';
import { articles } from './refusals/entry';

/**
 * What customers read in Meta's own window, where no code is shown: found by its words. The meanings are ours. Source:
 * Meta, errors of Embedded Signup (2025-11), platform facts 3.4.
 */
export const explainedMessages: readonly (Explained & { reads: string; words: string })[] = [
  {
    reads: 'The number is banned',
    words: 'number banned blocked from WhatsApp not allowed',
    sentence:
      'WhatsApp has banned this number. Appeal in the WhatsApp app or in Business Support Home at Meta.',
    owner: 'you',
    ends: 'when WhatsApp lifts the ban',
    retry: 'Not before the ban is lifted. Or choose another number.',
    article: articles.restricted,
  },
  {
    reads: 'You have reached the maximum of phone numbers',
    words: 'reached maximum limit of phone numbers cannot add another third number',
    sentence:
      'Your Meta business is full: it holds 2 numbers at first, and 20 later. Remove one, or have the business verified at Meta.',
    owner: 'you',
    ends: 'when there is room for one more number',
    retry: 'Yes, once there is room.',
    article: articles.room,
  },
  {
    reads: 'The number is in your list already',
    words: 'phone number already in your list of numbers already added to this account exists',
    sentence:
      'The number is in this WhatsApp Business Account already. Go back in Meta’s window and pick it from the list.',
    owner: 'you',
    ends: 'as soon as you pick it',
    retry: 'Yes, now.',
    article: articles.inUse,
  },
  {
    reads: 'The number is registered to a WhatsApp account',
    words:
      'number already registered to existing WhatsApp account messenger business app disconnect another API provider',
    sentence:
      'A WhatsApp app or another provider still has this number. Delete the account there or leave the provider, then wait 3 minutes.',
    owner: 'you',
    ends: '3 minutes after the old account is deleted',
    retry: 'Yes, 3 minutes after the old account is deleted.',
    article: articles.inUse,
  },
  {
    reads: 'The display name does not follow the guidelines',
    words: 'display name does not follow violates guidelines breaks rules not accepted rejected',
    sentence:
      'Meta did not accept the name that customers see. Use the name they know you by, without decoration.',
    owner: 'you',
    ends: 'when you enter another display name',
    retry: 'Yes, with another name.',
    article: articles.name,
  },
  {
    reads: 'A display name review is running already',
    words: 'display name review already running in progress pending wait',
    sentence:
      'Meta is still looking at the name you gave before. Wait for its answer. The number can be connected meanwhile.',
    owner: 'Meta',
    ends: 'when Meta has decided',
    retry: 'Not before Meta has decided.',
    article: articles.nameReview,
  },
  {
    reads: 'You have verified ownership already',
    words: 'ownership already verified phone number verified already',
    sentence: 'The number was verified with a code before. Go on to the next page.',
    owner: 'you',
    ends: 'as soon as you go on',
    retry: 'No new code is needed.',
    article: articles.noCode,
  },
  {
    reads: 'You tried to verify too often',
    words: 'tried to verify too many times too many attempts try again later 12 hours wrong code',
    sentence: 'There were too many wrong codes. Meta makes the number wait for about 12 hours.',
    owner: 'Meta',
    ends: 'after about 12 hours',
    retry: 'Yes, after about 12 hours. Trying earlier does not help.',
    article: articles.locked,
  },
  {
    reads: 'The number does not look right',
    words: 'phone number does not look valid not valid invalid check the number IVR',
    sentence:
      'Meta cannot reach this number. Check it for a slip, and make sure that no phone menu answers. Then wait 5 minutes.',
    owner: 'you',
    ends: '5 minutes after the line can be reached',
    retry: 'Yes, after 5 minutes.',
    article: articles.phoneMenu,
  },
  {
    reads: 'You requested the code too many times',
    words: 'requested code too many times asked for code too often wait before requesting another',
    sentence: 'Meta has sent as many codes to this number as it will for now. Wait as long as its page says.',
    owner: 'Meta',
    ends: 'at the time on Meta’s page',
    retry: 'Yes, at the time on Meta’s page.',
    article: articles.locked,
  },
  {
    reads: 'Your Facebook account is too new',
    words: 'facebook account too new cannot create business portfolio manager wait hour',
    sentence:
      'Meta does not let a new Facebook account make a business at once. Wait an hour or more, or let a colleague who is an admin do it.',
    owner: 'Meta',
    ends: 'after an hour or more',
    retry: 'Yes, after an hour or more.',
    article: articles.business,
  },
  {
    reads: 'You have created too many businesses or accounts',
    words: 'created too many businesses portfolios WhatsApp Business Accounts limit WABA',
    sentence:
      'Meta does not let you make another business or account. Use one that is there, or have the business verified.',
    owner: 'you',
    ends: 'as soon as you choose one that is there',
    retry: 'Yes, with one that is there.',
    article: articles.verify,
  },
  {
    reads: 'You are not an admin',
    words: 'not an admin no permission full control ask administrator role',
    sentence:
      'Only a person with full control of the business can do this. Ask an admin of your business at Meta.',
    owner: 'you',
    ends: 'when an admin does it',
    retry: 'Yes, by an admin.',
    article: articles.admin,
  },
];

import type { StepSlug } from '@/lib/domain/onboarding-steps';

/** Who must act. */
export type Owner = 'you' | 'we' | 'Meta' | 'your old provider';

export type RefusalEntry = {
  /** What happened and what to do, in words for the customer. No codes. */
  sentence: string;
  owner: Owner;
  /** When it ends. `{until}` is replaced by a clock time where one is known. */
  ends: string;
  /** The question where it is put right, where that is not the page the refusal stands on. */
  way?: { step: StepSlug | 'together'; words: string };
  /** The article, as `<collection>/<slug>`, with `#<heading>` where one section of it is the answer. */
  article: string;
};

/** The articles that refusals and explained codes lead to. */
export const articles = {
  notAccepted: 'problems/number-not-accepted',
  stock: 'problems/paxflow-number-gone',
  inUse: 'problems/number-in-use-elsewhere',
  noCode: 'problems/code-does-not-arrive',
  phoneHolder: 'code-and-pin/somebody-else-has-the-phone',
  locked: 'problems/locked-for-a-while',
  pin: 'problems/pin-not-accepted',
  page: 'problems/page-out-of-date',
  signIn: 'problems/sign-in-link-does-not-work',
  invite: 'getting-started/invite-colleagues',
  invited: 'getting-started/invite-colleagues#for-the-person-you-invite',
  deleteAccount: 'getting-started/delete-your-account',
  access: 'problems/access-to-meta-ended',
  restricted: 'problems/business-restricted',
  room: 'problems/no-room-for-another-number',
  name: 'problems/display-name-not-accepted',
  payment: 'problems/payment-problem',
  pending: 'problems/it-says-pending',
  noMessages: 'problems/connected-but-no-messages',
  silent: 'problems/meta-does-not-answer',
  offline: 'problems/number-went-offline',
  flagged: 'problems/number-flagged-or-restricted',
  elsewhere: 'problems/registered-somewhere-else',
  business: 'meta-business/connect-your-meta-business',
  words: 'meta-business/words-meta-uses',
  admin: 'meta-business/who-is-admin',
  verify: 'meta-business/verify-your-business',
  nameReview: 'meta-business/display-name-review',
  moving: 'problems/move-not-accepted',
  freeing: 'numbers/move-a-number-here',
  phoneMenu: 'numbers/landline-or-phone-menu',
  leave: 'leaving/how-to-leave',
  removeAtMeta: 'leaving/remove-the-number-at-meta',
  appAndApi: 'exclusivity/app-and-api-together',
} as const;

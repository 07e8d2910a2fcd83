/**
 * What Meta tells us about a number or an account beside what we read ourselves. It is told on as Meta's word, with its
 * time; what follows from it comes from reading alone. Source: Meta, webhooks reference; security rules 48.
 */
export type News = {
  what: NewsName;
  /** Words of Meta's in ours, such as what is restricted; empty where there are none. */
  more?: string;
};

type Entry = {
  /** News of one subject replace one another; null for what happens each time anew. */
  subject:
    | 'access'
    | 'rules'
    | 'disabling'
    | 'review'
    | 'numbers'
    | 'partner'
    | 'app'
    | 'quality'
    | 'limit'
    | null;
  /** The line in the timeline, and the first line of the mail. `{more}` is replaced. */
  words: string;
  /** What the customer does about it, where a mail goes out; null for news nobody has to act on. */
  mail: string | null;
};

const entry = (subject: Entry['subject'], words: string, mail: string | null = null): Entry => ({
  subject,
  words,
  mail,
});

const inSupportHome =
  'Open Business Support Home at Meta to see why, and ask for a review there if you disagree.';

/** Every piece of news, in the customer's words. */
export const news = {
  // The account and our access to it
  'access-given': entry('access', 'Meta told us that your business gives PaxFlow access.'),
  'access-withdrawn': entry('access', 'Meta told us that your business no longer gives PaxFlow access.'),
  'account-deleted': entry('access', 'Meta told us that the WhatsApp account was deleted.'),
  'account-violation': entry(
    null,
    'Meta told us that the WhatsApp account broke one of its rules{more}.',
    inSupportHome,
  ),
  'account-restricted': entry(
    'rules',
    'Meta told us that the WhatsApp account is restricted{more}.',
    inSupportHome,
  ),
  'restriction-lifted': entry(
    'rules',
    'Meta told us that the restriction of the WhatsApp account is lifted.',
    'You need to do nothing.',
  ),
  'disabling-planned': entry(
    'disabling',
    'Meta told us that it is going to disable the WhatsApp account{more}.',
    inSupportHome,
  ),
  'account-disabled': entry(
    'disabling',
    'Meta told us that it has disabled the WhatsApp account{more}.',
    inSupportHome,
  ),
  'account-reinstated': entry(
    'disabling',
    'Meta told us that the WhatsApp account works again.',
    'You need to do nothing. PaxFlow reads your numbers again by itself.',
  ),
  'business-verified': entry('partner', 'Meta told us that the business is verified.'),
  'partner-verification': entry('partner', 'Meta told us how the verification of your business goes{more}.'),
  'app-signed-off': entry('app', 'Meta told us that the WhatsApp Business app was taken off its phone.'),
  'app-back': entry('app', 'Meta told us that the WhatsApp Business app is back.'),
  'review-approved': entry('review', 'Meta told us that its review of the WhatsApp account ended well.'),
  'review-rejected': entry(
    'review',
    'Meta told us that its review of the WhatsApp account ended with a no. The account cannot be used.',
    inSupportHome,
  ),
  'review-open': entry('review', 'Meta told us that its review of the WhatsApp account is still open.'),
  'number-limit': entry('numbers', 'Meta told us how many numbers your business may have{more}.'),
  alert: entry(null, 'Meta sent an alert{more}.', 'Open WhatsApp Manager and read the alert there.'),
  'alert-for-information': entry(null, 'Meta sent a note{more}.'),

  // The number
  'quality-flagged': entry('quality', 'Meta told us that it has flagged the number.'),
  'quality-recovered': entry('quality', 'Meta told us that the number is no longer flagged.'),
  'limit-set': entry('limit', 'Meta told us how many people the number may write to first in a day{more}.'),
  'limit-raised': entry('limit', 'Meta told us that the number may write to more people first{more}.'),
  'limit-lowered': entry('limit', 'Meta told us that the number may write to fewer people first{more}.'),
  'throughput-raised': entry(null, 'Meta told us that the number may send faster.'),
  'pin-changed': entry(
    null,
    'Meta told us that somebody changed the two-step PIN in WhatsApp Manager. The one PaxFlow keeps may not fit any more.',
    'If that was one of yours, note the new PIN. If not, ask the admins of your Meta business today.',
  ),
  'pin-reset-asked': entry(
    null,
    'Meta told us that somebody asked to turn two-step verification off.',
    'It goes off only when the link in Meta’s mail is used. If nobody of yours asked, do not use that link, and ask the admins of your Meta business.',
  ),
  'pin-off': entry(
    null,
    'Meta told us that two-step verification is off now.',
    'Without it, whoever reads a code can take the number. If nobody of yours did this, contact us today.',
  ),
} as const satisfies Record<string, Entry>;

export type NewsName = keyof typeof news;

export const isNewsName = (name: unknown): name is NewsName =>
  typeof name === 'string' && Object.hasOwn(news, name);

/** One piece of news as a sentence. */
export const newsSentence = ({ what, more }: News): string =>
  news[what].words.replace('{more}', more ? `: ${more}` : '');

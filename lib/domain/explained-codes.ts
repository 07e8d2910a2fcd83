import { articles, type Owner } from './refusals/entry';

/** What is told about something that never reaches this app as a refusal. */
export type Explained = {
  sentence: string;
  owner: Owner;
  ends: string;
  /** May it be tried again, in one sentence. */
  retry: string;
  article: string;
};

const support: Omit<Explained, 'sentence'> = {
  owner: 'we',
  ends: 'when we have an answer from Meta',
  retry: 'Not before we have looked at it. Contact us and quote the code.',
  article: articles.silent,
};
const notHere: Omit<Explained, 'sentence'> = {
  owner: 'you',
  ends: 'when the number is used through PaxFlow only',
  retry: 'No. PaxFlow does not offer the app and the API on one number.',
  article: articles.appAndApi,
};

/**
 * Codes that Meta uses around sending, templates, the health of a number and its own window, with what to do. They do
 * not come back to PaxFlow as an answer, so no refusal stands for them. Source: platform facts, 3.2 and 3.3.
 */
export const explainedCodes: readonly (Explained & { code: number; subcode?: number })[] = [
  {
    code: 130497,
    sentence:
      'Meta does not let your business write to people in that country. Other countries are not affected.',
    owner: 'Meta',
    ends: 'when Meta allows messages to that country',
    retry: 'No, not to that country.',
    article: articles.restricted,
  },
  {
    code: 131060,
    sentence: 'A message came in on a device that Meta does not show to programs. Read it in the app.',
    ...notHere,
  },
  {
    code: 138024,
    sentence: 'This is about calls on WhatsApp. Connecting your number does not depend on it.',
    ...support,
  },
  {
    code: 141002,
    sentence: 'Meta reports that something keeps your number from sending. Ask us to look.',
    ...support,
  },
  {
    code: 133012,
    sentence: 'Nobody outside Meta knows what this code means. Ask us to look into it.',
    ...support,
  },
  {
    code: 100,
    subcode: 2388019,
    sentence:
      'Your account has reached its limit of 250 message templates. Delete some that you no longer use in WhatsApp Manager.',
    owner: 'you',
    ends: 'when there is room for a template',
    retry: 'Yes, after you have deleted a template.',
    article: articles.words,
  },
  {
    code: 100,
    subcode: 2593107,
    sentence: 'Meta could not copy the chats of the app. PaxFlow does not bring them over.',
    ...notHere,
  },
  {
    code: 100,
    subcode: 2593108,
    sentence: 'The time for copying the chats of the app is over. PaxFlow does not bring them over.',
    ...notHere,
  },
  {
    code: 100,
    subcode: 2593109,
    sentence: 'Somebody chose not to copy the chats of the app. Nothing is wrong.',
    ...notHere,
  },
  {
    code: 100,
    subcode: 2655093,
    sentence: 'Meta’s window did not accept this number or this business. Ask us to look into it.',
    ...support,
  },
  {
    code: 100,
    subcode: 2655111,
    sentence: 'Meta’s window does not accept this number or business at present. Ask us to look into it.',
    ...support,
  },
  {
    code: 100,
    subcode: 3441041,
    sentence: 'Meta’s window turned this number or this business down. Ask us to look into it.',
    ...support,
  },
  {
    code: 200,
    subcode: 1349174,
    sentence: 'Your business has met a limit at Meta. Ask us which one it is.',
    ...support,
  },
  {
    code: 200,
    subcode: 1349176,
    sentence: 'Your business has met one of Meta’s limits. Ask us which one it is.',
    ...support,
  },
];

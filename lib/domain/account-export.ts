/** The parts of an account's export, in the order of the file, each with what it is called and what stands in it. */
export const exportParts = [
  { name: 'account', title: 'Account', what: 'name, and when it was opened' },
  { name: 'people', title: 'People', what: 'address, role, since when and until when' },
  { name: 'invitations', title: 'Invitations', what: 'who was invited, by whom, and what became of it' },
  { name: 'businesses', title: 'Meta businesses', what: 'name, its id at Meta, when it was connected' },
  { name: 'onboardings', title: 'Onboardings', what: 'the answers of each, finished or not' },
  { name: 'kept-numbers', title: 'Kept numbers', what: 'which number was kept for you, and how long' },
  { name: 'code-links', title: 'Links for the phone holder', what: 'when each was made, and how it ended' },
  { name: 'acknowledgements', title: 'Acknowledgements', what: 'what was ticked, in which wording, by whom' },
  { name: 'registrations', title: 'Numbers', what: 'number, reference, status, names and dates' },
  { name: 'display-names', title: 'Display names', what: 'each name asked for, and Meta’s answer' },
  { name: 'proofs', title: 'Proofs', what: 'what is proved of each number, since when' },
  { name: 'test-messages', title: 'Test messages', what: 'when each was sent, and whether it arrived' },
  { name: 'calls-to-meta', title: 'Calls to Meta', what: 'what PaxFlow asked Meta to change, and when' },
  { name: 'leaving-answers', title: 'Answers about leaving', what: 'answers that were not sent yet' },
  { name: 'deregistrations', title: 'Requests to leave', what: 'answers, steps and dates of each request' },
  { name: 'questions', title: 'Questions to support', what: 'what was asked, by whom, and when' },
  { name: 'mails', title: 'Mails', what: 'subject and date of each mail to people of the account' },
  { name: 'events', title: 'Everything that happened', what: 'each act with time and person' },
] as const;

export type ExportPart = (typeof exportParts)[number]['name'];

/** What no export holds, in the customer's words. */
export const notExported = [
  'the two-step PINs: each is shown on the page of its number, after a fresh sign-in',
  'keys and passwords of every kind: access to Meta, sessions, sign-in links, invitation links',
  'what your customers write: PaxFlow’s app keeps no messages',
  'anything about another account',
] as const;

/** The one file with everything; each part is a `.csv` beside it. */
export const wholeFile = 'account.json';

export const csvOf = (part: ExportPart): string => `${part}.csv`;

/** The part a file name stands for; null for any other name. */
export const partOfFile = (file: string): ExportPart | null =>
  exportParts.find(({ name }) => csvOf(name) === file)?.name ?? null;

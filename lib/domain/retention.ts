import { DAY, HOUR, MINUTE } from './durations';

/** One kind of record: how long it is kept, counted from what, and why. */
type Rule = {
  record: string;
  /** The tables it lives in; a test finds every table of the schema here. */
  tables: readonly string[];
  keptMs: number | null;
  /** What the time counts from; for a record without an end, how long it stays in words. */
  from: string;
  why: string;
  /** In the customer's words, for the article; left out where it says nothing about a customer. */
  forCustomers?: string;
};

/**
 * How long everything is kept. The jobs read the times here; docs/retention.md and the help article show the same table,
 * and tests compare them.
 */
export const retention = {
  account: {
    record:
      'Account, its people, numbers, acknowledgements, requests to leave and audit, and what support noted about them',
    tables: [
      'accounts',
      'members',
      'users',
      'meta_businesses',
      'registrations',
      'display_names',
      'proofs',
      'test_messages',
      'acknowledgements',
      'deregistration_requests',
      'events',
      'desk_notes',
      'desk_takings',
    ],
    keptMs: null,
    from: 'as long as the account exists',
    why: 'It is the customer’s record, and the audit must replay to the present state.',
    forCustomers: 'Your numbers, what you accepted, and who did what',
  },
  'closed-account': {
    record: 'The same after the account was deleted, or everybody has left it',
    tables: ['accounts', 'members', 'users'],
    keptMs: 365 * DAY,
    from: 'the deletion, or the day the last person left',
    why: 'A question about a number can come up later, for example who had it and when it left.',
    forCustomers: 'The same, after you deleted the account',
  },
  'abandoned-onboarding': {
    record: 'Onboardings that were left and led to no registration',
    tables: ['drafts', 'acknowledgements', 'code_links', 'holds', 'events'],
    keptMs: 90 * DAY,
    from: 'the last change',
    why: 'Support can still say why a number was not connected.',
    forCustomers: 'An onboarding you left without registering a number',
  },
  'released-pin': {
    record: 'The two-step PIN of a number that has left',
    tables: ['registrations'],
    keptMs: 30 * DAY,
    from: 'the release of the number',
    why: 'The next place may ask for it.',
    forCustomers: 'The two-step PIN of a number that has left',
  },
  'ended-hold': {
    record: 'Holds that ended',
    tables: ['holds'],
    keptMs: 365 * DAY,
    from: 'the end of the hold',
    why: 'Who kept a PaxFlow number, and when, is asked when two customers speak of the same one.',
  },
  'meta-call': {
    record: 'Calls to Meta about numbers that are not live',
    tables: ['meta_calls'],
    keptMs: 365 * DAY,
    from: 'the call',
    why: 'Meta counts attempts over 72 hours; a dispute with Meta needs longer. Those of live numbers stay.',
  },
  mail: {
    record: 'Mails, as address, subject and date; the text is wiped when the mail is sent',
    tables: ['outbox'],
    keptMs: 365 * DAY,
    from: 'the writing of the mail',
    why: 'Support can say whether a mail went out, and no reminder is written twice.',
    forCustomers: 'Which mails we sent you, without their text',
  },
  'unsent-mail': {
    record: 'Mails that could not be sent, with their sealed text',
    tables: ['outbox'],
    keptMs: 30 * DAY,
    from: 'the writing of the mail',
    why: 'A mail server that is down for so long needs a person.',
  },
  question: {
    record: 'Answered questions to support, with the answer and what support noted',
    tables: ['support_requests', 'desk_answers', 'desk_notes', 'desk_takings'],
    keptMs: 730 * DAY,
    from: 'the question',
    why: 'A person who asks again need not explain twice. Open questions stay.',
    forCustomers: 'Questions you asked support, once answered',
  },
  staff: {
    record: 'Who is or was support',
    tables: ['staff'],
    keptMs: null,
    from: 'as long as the person has an address with us',
    why: 'What support did keeps a name.',
  },
  'meta-grant': {
    record: 'Access to Meta that nobody confirmed',
    tables: ['meta_grants'],
    keptMs: 14 * DAY,
    from: 'the visit to Meta’s window',
    why: 'As long as Meta keeps a code’s proof.',
  },
  'code-link': {
    record: 'Links for the person who holds the phone',
    tables: ['code_links'],
    keptMs: 7 * DAY,
    from: 'the end of the link',
    why: 'Its page says why it does not work any more.',
    forCustomers: 'Links for the person who holds the phone',
  },
  invitation: {
    record: 'Invitations, with the address that was invited',
    tables: ['invitations'],
    keptMs: 30 * DAY,
    from: 'the day the invitation runs out',
    why: 'Its page says what became of it.',
    forCustomers: 'Invitations, after they have run out',
  },
  'leaving-answers': {
    record: 'Answers about leaving that were not sent',
    tables: ['deregistration_drafts'],
    keptMs: 7 * DAY,
    from: 'the last answer',
    why: 'Somebody can go on where they stopped.',
    forCustomers: 'Answers about leaving that you did not send',
  },
  session: {
    record: 'Sessions that ended',
    tables: ['sessions'],
    keptMs: 0,
    from: 'the end of the session',
    why: 'They are of no use to anybody. A session ends after 7 days.',
    forCustomers: 'Your sign-in, after it ended',
  },
  'sign-in-link': {
    record: 'Sign-in links that ran out',
    tables: ['verification_tokens'],
    keptMs: DAY,
    from: 'the end of the link',
    why: 'A link works for ten minutes; its page says that it ran out.',
  },
  'stranger-mail': {
    record: 'Mails to people who are no members, with their address',
    tables: ['outbox'],
    keptMs: 0,
    from: 'the sending, or the end of what the mail leads to',
    why: 'Their address is ours for this one mail only.',
  },
  'form-key': {
    record: 'Keys of forms',
    tables: ['idempotency_keys'],
    keptMs: 30 * DAY,
    from: 'the press',
    why: 'A second press of a page that stood open finds the first.',
  },
  counter: {
    record: 'Counters of how often something was done',
    tables: ['rate_counters'],
    keptMs: 0,
    from: 'the end of the counted time',
    why: 'They only guard a limit.',
  },
  webhook: {
    record: 'What Meta told us, once acted on',
    tables: ['webhook_changes'],
    keptMs: 30 * DAY,
    from: 'acting on it',
    why: 'Meta repeats itself for up to seven days. What nobody acted on stays.',
  },
  'number-limit': {
    record: 'How many numbers Meta allows a business',
    tables: ['waba_limits'],
    keptMs: 730 * DAY,
    from: 'Meta’s last word on it',
    why: 'Meta says it when it changes, and answers it to nobody who asks.',
  },
  sms: {
    record: 'That an SMS came to a PaxFlow number; never its text',
    tables: ['sms_messages'],
    keptMs: 30 * DAY,
    from: 'its arrival',
    why: 'No carrier repeats one that late.',
  },
  'help-search': {
    record: 'Searches in the help center, without anything about the reader',
    tables: ['help_searches'],
    keptMs: 365 * DAY,
    from: 'the search',
    why: 'They show what readers do not find.',
  },
  'article-answer': {
    record: 'Ratings of articles, without anything about the reader',
    tables: ['article_answers'],
    keptMs: 730 * DAY,
    from: 'the rating',
    why: 'They show whether an article got better.',
  },
  number: {
    record: 'Numbers of customers that nothing refers to any more',
    tables: ['numbers'],
    keptMs: 30 * DAY,
    from: 'the first time the number was entered',
    why: 'A number that was only tried is not kept. PaxFlow’s own numbers stay.',
    forCustomers: 'A number you entered and nothing came of',
  },
} as const satisfies Record<string, Rule>;

export type RetentionKind = keyof typeof retention;
export const retentionRules: readonly (Rule & { kind: RetentionKind })[] = Object.entries(retention).map(
  ([kind, rule]) => ({ kind: kind as RetentionKind, ...rule }),
);

/** Kinds that end by the clock. */
export type EndingKind = {
  [K in RetentionKind]: (typeof retention)[K]['keptMs'] extends number ? K : never;
}[RetentionKind];

/** How long a kind of record is kept, in milliseconds. */
export const keptMs = (kind: EndingKind): number => retention[kind].keptMs;
/** The same in days, for sentences. */
export const keptDays = (kind: EndingKind): number => keptMs(kind) / DAY;

/** Before this instant a record of this kind is over; one dated exactly then is over too. */
export const overBefore = (kind: EndingKind, now: Date): Date => new Date(now.getTime() - keptMs(kind));

/** A length of time as the table says it. */
export function keptWords(ms: number | null): string {
  if (ms === null) return 'No end';
  if (ms === 0) return 'Not at all';
  const [amount, unit] =
    ms >= DAY ? [ms / DAY, 'day'] : ms >= HOUR ? [ms / HOUR, 'hour'] : [ms / MINUTE, 'minute'];
  return `${amount} ${unit}${amount === 1 ? '' : 's'}`;
}

/** The rows of the table in docs/retention.md. */
export const retentionTable = (): string[][] =>
  retentionRules.map(({ record, tables, keptMs: ms, from, why }) => [
    record,
    tables.map((name) => `\`${name}\``).join(', '),
    keptWords(ms),
    from,
    why,
  ]);

/** The rows of the table in the help article. */
export const customerTable = (): string[][] =>
  retentionRules.flatMap(({ forCustomers, keptMs: ms, from }) =>
    forCustomers
      ? [[forCustomers, ms === null ? from : ms === 0 ? 'Not kept' : `${keptWords(ms)} from ${from}`]]
      : [],
  );

import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import type { LeavingAnswers } from '@/lib/domain/deregistration-forms';
import type { AccountOffer } from '@/lib/domain/meta-business';

/** Instants everywhere: with zone, so a server's own zone never matters. */
const instant = () => timestamp({ withTimezone: true, mode: 'date' });
const id = () => text().primaryKey();
const createdAt = () => instant().notNull();

// Who ------------------------------------------------------------------

/** A person who can sign in: next-auth's own table, and the only one that says "user". */
export const users = pgTable('users', {
  id: id(),
  name: text(),
  email: text().notNull().unique(),
  emailVerified: instant(),
  image: text(),
});

export const sessions = pgTable('sessions', {
  sessionToken: text().primaryKey(),
  userId: text()
    .notNull()
    .references(() => users.id, { onDelete: 'cascade' }),
  expires: instant().notNull(),
  /** When the person proved who they are, by our clock; some acts need a fresh sign-in. */
  createdAt: instant(),
});

/** Sign-in links, hashed by next-auth. One per address: a newer link replaces the older one. */
export const verificationTokens = pgTable(
  'verification_tokens',
  {
    identifier: text().notNull(),
    token: text().notNull().unique(),
    expires: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.identifier, t.token] })],
);

export const accounts = pgTable('accounts', {
  id: id(),
  name: text().notNull(),
  createdAt: createdAt(),
  /** Since when it is deleted: nobody is in it, and nothing may be begun in it. The record waits for its end. */
  closedAt: instant(),
});

export const members = pgTable(
  'members',
  {
    id: id(),
    accountId: text()
      .notNull()
      .references(() => accounts.id),
    userId: text()
      .notNull()
      .references(() => users.id),
    role: text({ enum: ['owner', 'member'] }).notNull(),
    createdAt: createdAt(),
    /** Since when the person is no member any more. The row stays: what they did keeps their name. */
    endedAt: instant(),
  },
  (t) => [
    // One person, one account: see decision 030.
    uniqueIndex('members_one_account_per_person').on(t.userId).where(sql`${t.endedAt} is null`),
    index('members_of_account').on(t.accountId).where(sql`${t.endedAt} is null`),
  ],
);

/** Who was asked to join an account. The token is nowhere, only its hash; an ended one is kept so its page can say why. */
export const invitations = pgTable(
  'invitations',
  {
    id: id(),
    accountId: text()
      .notNull()
      .references(() => accounts.id),
    /** The owner who invites. */
    memberId: text()
      .notNull()
      .references(() => members.id),
    email: text().notNull(),
    role: text({ enum: ['owner', 'member'] }).notNull(),
    tokenHash: text().notNull().unique(),
    createdAt: createdAt(),
    expiresAt: instant().notNull(),
    endedAt: instant(),
    endReason: text({ enum: ['used', 'withdrawn', 'replaced'] }),
  },
  (t) => [
    uniqueIndex('invitations_one_open_per_address').on(t.accountId, t.email).where(sql`${t.endedAt} is null`),
  ],
);

// Numbers ---------------------------------------------------------------

/**
 * The groups of three digits in a number, `+4477…` as 447, 477, 77…: what an index needs to find typed digits
 * anywhere in it. Index and query must say it in the same words.
 */
export const digitTriples = sql`(array[substr("e164", 2, 3), substr("e164", 3, 3), substr("e164", 4, 3),
  substr("e164", 5, 3), substr("e164", 6, 3), substr("e164", 7, 3), substr("e164", 8, 3), substr("e164", 9, 3),
  substr("e164", 10, 3), substr("e164", 11, 3), substr("e164", 12, 3), substr("e164", 13, 3), substr("e164", 14, 3)])`;

/** Every number we know, once. PaxFlow numbers come from stock; own numbers appear when a customer enters them. */
export const numbers = pgTable(
  'numbers',
  {
    id: id(),
    e164: text().notNull().unique(),
    source: text({ enum: ['paxflow', 'own'] }).notNull(),
    country: text().notNull(),
    kind: text().notNull(),
    /** What only stock has: where it is at home, what it can receive, what it costs in the smallest unit of a currency. */
    area: text(),
    takesSms: boolean(),
    takesCalls: boolean(),
    monthlyCents: integer(),
    currency: text(),
    /** A signpost for the search, kept by lib/db/holds.ts. Who has a number is what `holds` says. */
    isHeld: boolean().notNull().default(false),
    createdAt: createdAt(),
  },
  (t) => {
    const free = sql`${t.source} = 'paxflow' and not ${t.isHeld}`;
    return [
      index('numbers_free').on(t.monthlyCents, t.e164).where(free),
      index('numbers_free_by_country').on(t.country, t.monthlyCents, t.e164).where(free),
      index('numbers_free_by_kind').on(t.kind, t.monthlyCents, t.e164).where(free),
      index('numbers_free_by_both').on(t.country, t.kind, t.monthlyCents, t.e164).where(free),
      // Without a list of pending entries: the embedded database has nobody who would clear it, and searches read all of it.
      index('numbers_free_digits').using('gin', digitTriples).with({ fastupdate: false }).where(free),
    ];
  },
);

/**
 * Who has a number now. A hold keeps a PaxFlow number for one draft until `until`; once a registration
 * begins `until` is empty and the hold lasts until the number is released.
 */
export const holds = pgTable(
  'holds',
  {
    id: id(),
    numberId: text()
      .notNull()
      .references(() => numbers.id),
    accountId: text()
      .notNull()
      .references(() => accounts.id),
    draftId: text().notNull(),
    until: instant(),
    endedAt: instant(),
    endReason: text({ enum: ['expired', 'changed', 'left', 'released'] }),
    createdAt: createdAt(),
  },
  (t) => [
    // The law of the product: one live holder per number, whatever the code believes.
    uniqueIndex('holds_one_live_per_number').on(t.numberId).where(sql`${t.endedAt} is null`),
    index('holds_until').on(t.until).where(sql`${t.endedAt} is null`),
  ],
);

// Onboarding --------------------------------------------------------------

export const metaBusinesses = pgTable(
  'meta_businesses',
  {
    id: id(),
    accountId: text()
      .notNull()
      .references(() => accounts.id),
    wabaId: text().notNull(),
    name: text().notNull(),
    /** The business token, sealed (AES-256-GCM). */
    sealedToken: text().notNull(),
    connectedAt: instant().notNull(),
  },
  (t) => [
    unique('meta_businesses_once_per_account').on(t.accountId, t.wabaId),
    // Webhooks name the account at Meta only.
    index('meta_businesses_of_waba').on(t.wabaId),
  ],
);

export const drafts = pgTable(
  'drafts',
  {
    id: id(),
    accountId: text()
      .notNull()
      .references(() => accounts.id),
    memberId: text()
      .notNull()
      .references(() => members.id),
    state: text({ enum: ['open', 'submitted', 'abandoned'] })
      .notNull()
      .default('open'),
    numberId: text().references(() => numbers.id),
    /** The number as the customer wrote it, shown beside the international form. */
    typedNumber: text(),
    /** What the customer heard when they called a number that takes the code by a call only. */
    lineAnswer: text({ enum: ['person', 'menu', 'nobody', 'later'] }),
    usage: text({ enum: ['nowhere', 'whatsapp-app', 'business-app', 'another-provider', 'not-sure'] }),
    /** With another provider: moved here by Meta, or let go there first. */
    usageWay: text({ enum: ['move', 'free'] }),
    /** What the customer says happened to the number there, and when: the wait counts from it. */
    usageFact: text({ enum: ['app-account-deleted', 'removed-from-waba', 'paid-message'] }),
    usageFactAt: instant(),
    /** When the mail about the end of that wait is due; empty when none is promised, or it went out. */
    usageMailAt: instant(),
    usageClearedAt: instant(),
    businessId: text().references(() => metaBusinesses.id),
    displayName: text(),
    phoneNumberId: text(),
    codeMethod: text({ enum: ['sms', 'voice'] }),
    codeSentAt: instant(),
    /** When a long lock of the code ends: one mail goes out then. */
    codeUnlockAt: instant(),
    verifiedNumberId: text(),
    verifiedAt: instant(),
    /** The two-step PIN the number has from before, where it has one; stopped after one wrong try. */
    pinState: text({ enum: ['asked', 'given', 'stopped'] }),
    /** That PIN, sealed for the number's id, until the registration takes it over. */
    sealedPin: text(),
    /** Opened again to bring back a number that was connected: leaving it must never give the number away. */
    isRecovery: boolean().notNull().default(false),
    /** Who is on it, since when, and when they last gave a sign of it; whether that still counts is a rule of time. */
    editorId: text().references(() => members.id),
    editorSince: instant(),
    editorSeenAt: instant(),
    createdAt: createdAt(),
    updatedAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex('drafts_one_open_per_account').on(t.accountId).where(sql`${t.state} = 'open'`),
    check('drafts_usage_fact_dated', sql`(${t.usageFact} is null) = (${t.usageFactAt} is null)`),
    check(
      'drafts_way_from_provider',
      sql`${t.usageWay} is null or ${t.usage} is not distinct from 'another-provider'`,
    ),
  ],
);

/**
 * What one visit to Meta's window brought, until the customer has chosen and confirmed the business: then the access
 * moves to `meta_businesses`, and this row goes. One per draft: another visit replaces it.
 */
export const metaGrants = pgTable('meta_grants', {
  id: id(),
  accountId: text()
    .notNull()
    .references(() => accounts.id),
  memberId: text()
    .notNull()
    .references(() => members.id),
  draftId: text()
    .notNull()
    .unique()
    .references(() => drafts.id),
  /** The business token, sealed for this row. */
  sealedToken: text().notNull(),
  /** The accounts it reaches, as Meta described them at `readAt`. */
  offers: jsonb().$type<AccountOffer[]>().notNull().default([]),
  readAt: instant(),
  chosenWabaId: text(),
  createdAt: createdAt(),
});

/**
 * Links for the person who holds the phone. The token is nowhere, only its hash; a link that has ended is kept for a
 * while, so that its page can say why.
 */
export const codeLinks = pgTable(
  'code_links',
  {
    id: id(),
    accountId: text()
      .notNull()
      .references(() => accounts.id),
    memberId: text()
      .notNull()
      .references(() => members.id),
    draftId: text()
      .notNull()
      .references(() => drafts.id),
    numberId: text()
      .notNull()
      .references(() => numbers.id),
    tokenHash: text().notNull().unique(),
    createdAt: createdAt(),
    expiresAt: instant().notNull(),
    endedAt: instant(),
    endReason: text({ enum: ['used', 'replaced'] }),
  },
  (t) => [uniqueIndex('code_links_newest_only').on(t.draftId).where(sql`${t.endedAt} is null`)],
);

export const acknowledgements = pgTable(
  'acknowledgements',
  {
    id: id(),
    accountId: text()
      .notNull()
      .references(() => accounts.id),
    draftId: text()
      .notNull()
      .references(() => drafts.id),
    memberId: text()
      .notNull()
      .references(() => members.id),
    numberId: text()
      .notNull()
      .references(() => numbers.id),
    consequence: text().notNull(),
    textVersion: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [unique('acknowledgements_once').on(t.draftId, t.numberId, t.consequence, t.textVersion)],
);

// Registration ------------------------------------------------------------

export const registrations = pgTable(
  'registrations',
  {
    id: id(),
    reference: text().notNull().unique(),
    accountId: text()
      .notNull()
      .references(() => accounts.id),
    memberId: text()
      .notNull()
      .references(() => members.id),
    /** One registration per draft: pressing again after a refusal continues the same one. */
    draftId: text()
      .notNull()
      .unique()
      .references(() => drafts.id),
    numberId: text()
      .notNull()
      .references(() => numbers.id),
    businessId: text()
      .notNull()
      .references(() => metaBusinesses.id),
    phoneNumberId: text().notNull(),
    displayName: text().notNull(),
    state: text({
      enum: ['registering', 'pending_proofs', 'connected', 'refused', 'attention', 'leaving', 'released'],
    }).notNull(),
    /** Why it stands still, and when that ends: a refusal code, empty while all is well. */
    refusalCode: text(),
    refusalUntil: instant(),
    /** The two-step PIN, sealed with the number's id as associated data. */
    sealedPin: text(),
    /** Whose PIN that is: made by us, or the one the customer's number had before. */
    pinOrigin: text({ enum: ['ours', 'yours'] })
      .notNull()
      .default('ours'),
    /** When a person last pressed "Register this number": the first call after it is theirs, the others are ours. */
    pressedAt: instant(),
    checkedAt: instant(),
    /** When it was connected for the first time. From then on only leaving ends it. */
    connectedAt: instant(),
    /** When the health watch reads it at Meta again; empty means at once. */
    nextLookAt: instant(),
    createdAt: createdAt(),
    updatedAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex('registrations_one_live_per_number')
      .on(t.numberId)
      .where(sql`${t.state} not in ('refused', 'released')`),
    index('registrations_of_account').on(t.accountId, t.createdAt),
    index('registrations_of_business').on(t.businessId),
    index('registrations_at_meta').on(t.phoneNumberId),
    index('registrations_to_look_at')
      .on(t.nextLookAt)
      .where(sql`${t.state} in ('pending_proofs', 'connected', 'attention')`),
  ],
);

/** Each display name asked for at Meta, with what became of it. The newest one is the one that counts. */
export const displayNames = pgTable(
  'display_names',
  {
    id: id(),
    registrationId: text()
      .notNull()
      .references(() => registrations.id),
    name: text().notNull(),
    /** The first name came with the number; every other one is a change, to be registered once approved. */
    isFirst: boolean().notNull(),
    state: text({ enum: ['in-review', 'approved', 'declined', 'expired', 'replaced'] }).notNull(),
    /** What a webhook said; only a reading decides. */
    isToldDeclined: boolean().notNull().default(false),
    reason: text({ enum: ['person', 'employee', 'unrelated', 'format', 'inconsistent'] }),
    askedAt: instant().notNull(),
    decidedAt: instant(),
    registeredAt: instant(),
    /** Why registering it stands still. */
    refusalCode: text(),
    refusalUntil: instant(),
  },
  (t) => [
    uniqueIndex('display_names_one_in_review').on(t.registrationId).where(sql`${t.state} = 'in-review'`),
    index('display_names_of_registration').on(t.registrationId, t.askedAt),
  ],
);

export const proofs = pgTable(
  'proofs',
  {
    id: id(),
    registrationId: text()
      .notNull()
      .references(() => registrations.id),
    kind: text({
      enum: ['code-verified', 'registered', 'messages-routed', 'name-cleared', 'test-message'],
    }).notNull(),
    origin: text({ enum: ['you-told-us', 'we-checked', 'meta-answered'] }).notNull(),
    at: instant().notNull(),
    /** Since when it holds no more; empty while it holds. */
    lostAt: instant(),
  },
  (t) => [unique('proofs_once').on(t.registrationId, t.kind)],
);

/** Test messages of connected numbers: to whom only as a mark, and never a text. */
export const testMessages = pgTable(
  'test_messages',
  {
    id: id(),
    registrationId: text()
      .notNull()
      .references(() => registrations.id),
    memberId: text()
      .notNull()
      .references(() => members.id),
    /** A mark of the recipient's number, by which an answer is known. */
    recipientMark: text().notNull(),
    /** Meta's id of the message; empty until Meta answers. */
    messageId: text().unique(),
    status: text({ enum: ['asked', 'accepted', 'sent', 'delivered', 'read', 'failed'] }).notNull(),
    statusAt: instant().notNull(),
    /** Meta's code, where it did not arrive. */
    failureCode: integer(),
    answeredAt: instant(),
    sentAt: instant().notNull(),
  },
  (t) => [index('test_messages_of_registration').on(t.registrationId, t.sentAt)],
);

/** Every call to Meta that changes something: the intent before it, the outcome after it. */
export const metaCalls = pgTable(
  'meta_calls',
  {
    id: id(),
    accountId: text()
      .notNull()
      .references(() => accounts.id),
    /** The form's or the job's key: the same key never calls twice. */
    key: text().notNull(),
    verb: text().notNull(),
    numberId: text().references(() => numbers.id),
    isAutomatic: boolean().notNull(),
    intentAt: instant().notNull(),
    outcomeAt: instant(),
    outcome: text({ enum: ['done', 'refused', 'silent'] }),
    failure: jsonb(),
    answer: jsonb(),
  },
  (t) => [
    unique('meta_calls_once').on(t.accountId, t.key, t.verb),
    index('meta_calls_budget').on(t.numberId, t.verb, t.intentAt),
  ],
);

// Leaving -------------------------------------------------------------------

/** What somebody answered on the way to a request, until it is sent: one per number, newest answers only. */
export const deregistrationDrafts = pgTable('deregistration_drafts', {
  id: id(),
  accountId: text()
    .notNull()
    .references(() => accounts.id),
  memberId: text()
    .notNull()
    .references(() => members.id),
  registrationId: text()
    .notNull()
    .unique()
    .references(() => registrations.id),
  answers: jsonb().$type<LeavingAnswers>().notNull(),
  createdAt: createdAt(),
});

/** The wish to leave with one number, and how far it is. Never deleted: it is the customer's record. */
export const deregistrationRequests = pgTable(
  'deregistration_requests',
  {
    id: id(),
    reference: text().notNull().unique(),
    accountId: text()
      .notNull()
      .references(() => accounts.id),
    memberId: text()
      .notNull()
      .references(() => members.id),
    registrationId: text()
      .notNull()
      .references(() => registrations.id),
    numberId: text()
      .notNull()
      .references(() => numbers.id),
    state: text({
      enum: [
        'requested',
        'deregistering',
        'parked',
        'awaiting_removal',
        'releasing',
        'ready',
        'closed',
        'cancelled',
      ],
    }).notNull(),
    /** What was answered and accepted, word for word as it was sent. */
    answers: jsonb().$type<LeavingAnswers>().notNull(),
    /** Where the registration stood before, so that a cancelled request leads back there. */
    cameFrom: text({ enum: ['connected', 'attention'] }).notNull(),
    cameFromCode: text(),
    /** When Meta is to be called; until then the request can be taken back. */
    callAt: instant().notNull(),
    /** When something has to be done next by us; empty while only somebody else can act. */
    dueAt: instant(),
    /** How often the present step had to wait. */
    round: integer().notNull().default(0),
    /** Why it stands still, and when that ends. */
    parkedCode: text(),
    parkedUntil: instant(),
    deregisteredAt: instant(),
    removedAt: instant(),
    removalBy: text({ enum: ['you', 'us'] }),
    releaseFrom: instant(),
    releaseTo: instant(),
    releaseRule: text(),
    /** When Meta locked the number for too many tries, where it did. */
    lockedAt: instant(),
    readyAt: instant(),
    /** Since when it takes longer than usual. */
    lateAt: instant(),
    /** After how many days the last reminder to remove the number went out. */
    remindedDays: integer().notNull().default(0),
    createdAt: createdAt(),
    updatedAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex('deregistration_one_open_per_number')
      .on(t.numberId)
      .where(sql`${t.state} in ('requested', 'deregistering', 'parked', 'awaiting_removal', 'releasing')`),
    index('deregistration_of_account').on(t.accountId, t.createdAt),
    index('deregistration_of_registration').on(t.registrationId, t.createdAt),
    index('deregistration_due').on(t.dueAt).where(sql`${t.dueAt} is not null`),
    check(
      'deregistration_state_known',
      sql`${t.state} in ('requested', 'deregistering', 'parked', 'awaiting_removal', 'releasing', 'ready', 'closed', 'cancelled')`,
    ),
    check('deregistration_parked_says_why', sql`(${t.state} = 'parked') = (${t.parkedCode} is not null)`),
    check(
      'deregistration_release_has_a_range',
      sql`${t.state} not in ('releasing', 'ready') or (${t.removedAt} is not null and ${t.releaseFrom} is not null and ${t.releaseTo} >= ${t.releaseFrom})`,
    ),
    check('deregistration_never_early', sql`${t.readyAt} is null or ${t.readyAt} >= ${t.releaseFrom}`),
  ],
);

// Around it ---------------------------------------------------------------

/** The audit: one line per change, in the change's own transaction. */
export const events = pgTable(
  'events',
  {
    id: id(),
    accountId: text(),
    memberId: text(),
    subjectId: text().notNull(),
    name: text().notNull(),
    detail: jsonb().notNull().default({}),
    at: instant().notNull(),
    /** The order of writing: several lines of one transaction carry the same instant. */
    seq: bigint({ mode: 'number' }).generatedAlwaysAsIdentity(),
  },
  (t) => [index('events_of_subject').on(t.subjectId, t.seq)],
);

/** Mails wait here as rows of the transaction that caused them; the text is sealed, and wiped once sent. */
export const outbox = pgTable(
  'outbox',
  {
    id: id(),
    recipient: text().notNull(),
    subject: text().notNull(),
    sealedText: text(),
    /** The calendar file that goes with it, sealed and wiped like the text. */
    sealedCalendar: text(),
    /** What it is about and to whom: a second mail with the same key is not written. */
    key: text().unique(),
    sentAt: instant(),
    /** To somebody who is not a member: the row, address and all, goes when the mail is sent or too old to help. */
    isToStranger: boolean().notNull().default(false),
    /** When what it leads to is over: not sent by then, it is forgotten. */
    expiresAt: instant(),
    /** Until when whoever sends it has it to themselves; after a failure, when that was. Empty before the first try. */
    tryAt: instant(),
    createdAt: createdAt(),
  },
  (t) => [index('outbox_unsent').on(t.tryAt).where(sql`${t.sentAt} is null`)],
);

export const idempotencyKeys = pgTable(
  'idempotency_keys',
  {
    accountId: text().notNull(),
    key: text().notNull(),
    action: text().notNull(),
    contentHash: text().notNull(),
    result: jsonb().notNull(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.accountId, t.key] })],
);

export const rateCounters = pgTable(
  'rate_counters',
  {
    key: text().primaryKey(),
    count: integer().notNull(),
    endsAt: instant().notNull(),
  },
  (t) => [check('rate_counters_positive', sql`${t.count} > 0`)],
);

/** What Meta told us. A row nobody has handled is its own job: it waits until `tryAt`. */
export const webhookChanges = pgTable(
  'webhook_changes',
  {
    id: id(),
    hash: text().notNull().unique(),
    wabaId: text(),
    field: text().notNull(),
    value: jsonb().notNull(),
    /** When Meta says that it happened. */
    toldAt: instant(),
    receivedAt: instant().notNull(),
    handledAt: instant(),
    tries: integer().notNull().default(0),
    tryAt: instant().notNull().defaultNow(),
  },
  (t) => [
    index('webhook_changes_waiting').on(t.tryAt).where(sql`${t.handledAt} is null`),
    index('webhook_changes_handled').on(t.handledAt).where(sql`${t.handledAt} is not null`),
  ],
);

/** How many numbers Meta last said an account's business may hold. */
export const wabaLimits = pgTable(
  'waba_limits',
  {
    wabaId: text().primaryKey(),
    numberLimit: integer().notNull(),
    toldAt: instant().notNull(),
  },
  (t) => [check('waba_limits_not_negative', sql`${t.numberLimit} >= 0`)],
);

/**
 * That an SMS arrived for a PaxFlow number, and what came of it. Its words and the code in it are written nowhere; the
 * carrier's id tells a repetition.
 */
export const smsMessages = pgTable(
  'sms_messages',
  {
    id: id(),
    sid: text().notNull().unique(),
    numberId: text().references(() => numbers.id),
    receivedAt: instant().notNull(),
    handledAt: instant(),
    /** `verified`, why it led to nothing, or the code of the refusal it met. */
    outcome: text(),
    refusalUntil: instant(),
  },
  (t) => [index('sms_messages_of_number').on(t.numberId, t.receivedAt)],
);

/** What readers say of an article, without anything about the reader. */
export const articleAnswers = pgTable('article_answers', {
  id: id(),
  key: text().notNull().unique(),
  article: text().notNull(),
  version: text().notNull(),
  answer: text({ enum: ['yes', 'partly', 'no'] }).notNull(),
  /** Why it did not answer the question: a reason of our list, and words of the reader's own. */
  reason: text(),
  note: text(),
  at: instant().notNull(),
});

/** One settled search in the help center, without anything about the reader. */
export const helpSearches = pgTable(
  'help_searches',
  {
    id: id(),
    query: text().notNull(),
    results: integer().notNull(),
    /** The article that was opened, as `<collection>/<slug>`; empty when none was. */
    chosen: text(),
    at: instant().notNull(),
  },
  (t) => [index('help_searches_at').on(t.at)],
);

/** A question to a person, with what the reader was looking at. */
export const supportRequests = pgTable(
  'support_requests',
  {
    id: id(),
    reference: text().notNull().unique(),
    /** The form's key: a second press finds the first request. */
    key: text().notNull().unique(),
    contentHash: text().notNull(),
    /** Who asked, where somebody was signed in. */
    accountId: text().references(() => accounts.id),
    memberId: text().references(() => members.id),
    email: text().notNull(),
    message: text().notNull(),
    /** Where the question came from: article and its version, the search, the registration's reference. */
    article: text(),
    articleVersion: text(),
    query: text(),
    about: text(),
    state: text({ enum: ['open', 'answered'] })
      .notNull()
      .default('open'),
    createdAt: createdAt(),
  },
  (t) => [index('support_requests_open').on(t.createdAt).where(sql`${t.state} = 'open'`)],
);

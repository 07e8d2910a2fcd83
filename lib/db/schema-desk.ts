import { sql } from 'drizzle-orm';
import { boolean, index, pgTable, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core';
import { supportRequests, users } from './schema';

const instant = () => timestamp({ withTimezone: true, mode: 'date' });
const id = () => text().primaryKey();

/** Who may see the desk. A row that ended stays: what the person did keeps their name. */
export const staff = pgTable(
  'staff',
  {
    id: id(),
    userId: text()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    grantedAt: instant().notNull(),
    endedAt: instant(),
  },
  (t) => [uniqueIndex('staff_one_grant_per_user').on(t.userId).where(sql`${t.endedAt} is null`)],
);

/** What support wrote for itself about a number, a request or a question. What a customer may read is in the audit. */
export const deskNotes = pgTable(
  'desk_notes',
  {
    id: id(),
    /** The registration, the request or the question. */
    subjectId: text().notNull(),
    /** Whose number or question it is about, where it is an account's. */
    accountId: text(),
    staffId: text().notNull(),
    text: text().notNull(),
    /** True for what the customer reads as well. */
    isShown: boolean().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [index('desk_notes_of_subject').on(t.subjectId, t.createdAt)],
);

/** The one answer to a question; it goes where the question goes. */
export const deskAnswers = pgTable('desk_answers', {
  id: id(),
  requestId: text()
    .notNull()
    .unique()
    .references(() => supportRequests.id, { onDelete: 'cascade' }),
  staffId: text().notNull(),
  text: text().notNull(),
  createdAt: instant().notNull(),
});

/** Who of support looks into something: one person at a time. */
export const deskTakings = pgTable('desk_takings', {
  subjectId: text().primaryKey(),
  accountId: text(),
  staffId: text().notNull(),
  takenAt: instant().notNull(),
});

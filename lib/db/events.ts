import 'server-only';
import { and, asc, desc, eq, inArray, max } from 'drizzle-orm';
import { now } from '@/lib/clock';
import type { EventName } from '@/lib/domain/event-words';
import { newId } from '@/lib/ids';
import { database } from './client';
import { events, members, users } from './schema';

export type { EventName } from '@/lib/domain/event-words';

/** What an audit line may carry: plain values, and never a secret. */
export type EventDetail = Record<string, string | number | boolean | null>;

type Event = {
  accountId?: string | null;
  memberId?: string | null;
  subjectId: string;
  name: EventName;
  detail?: EventDetail;
};

/** Writes the audit line of a change. Call it inside the change's transaction. */
export async function recordEvent(event: Event): Promise<void> {
  const db = await database();
  await db.insert(events).values({ id: newId('evt'), at: now(), ...event });
}

/** The audit of one subject, oldest first. */
export async function eventsOf(subjectId: string) {
  const db = await database();
  return db.select().from(events).where(eq(events.subjectId, subjectId)).orderBy(asc(events.seq));
}

/** The audit of several subjects that tell one story, oldest first, with the address of whoever acted. */
export async function storyOf(subjectIds: string[]) {
  const db = await database();
  return db
    .select({ id: events.id, at: events.at, name: events.name, detail: events.detail, email: users.email })
    .from(events)
    .leftJoin(members, eq(members.id, events.memberId))
    .leftJoin(users, eq(users.id, members.userId))
    .where(inArray(events.subjectId, subjectIds))
    .orderBy(asc(events.seq));
}

/** A number that grows with each audit line of a subject: equal means that nothing happened in between. */
export async function lastLineOf(subjectId: string): Promise<number> {
  const db = await database();
  const [row] = await db
    .select({ seq: max(events.seq) })
    .from(events)
    .where(eq(events.subjectId, subjectId));
  return row?.seq ?? 0;
}

/** The newest audit lines of one name, newest first. */
export async function lastEvents(subjectId: string, name: EventName, limit: number) {
  const db = await database();
  return db
    .select({ at: events.at, detail: events.detail })
    .from(events)
    .where(and(eq(events.subjectId, subjectId), eq(events.name, name)))
    .orderBy(desc(events.seq))
    .limit(limit);
}

/** The newest audit line of one name, such as the last answer to a question. */
export const lastEvent = async (subjectId: string, name: EventName) =>
  (await lastEvents(subjectId, name, 1))[0] ?? null;

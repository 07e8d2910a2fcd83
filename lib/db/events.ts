import 'server-only';
import { and, asc, desc, eq } from 'drizzle-orm';
import { now } from '@/lib/clock';
import { newId } from '@/lib/ids';
import { database } from './client';
import { events } from './schema';

export type EventName =
  | 'account-opened'
  | 'signed-in'
  | 'draft-opened'
  | 'number-chosen'
  | 'hold-ended'
  | 'usage-answered'
  | 'consequences-acknowledged'
  | 'meta-window-ended'
  | 'business-approved'
  | 'business-connected'
  | 'display-name-given'
  | 'code-asked'
  | 'code-link-made'
  | 'code-link-mailed'
  | 'code-unlocked'
  | 'number-verified'
  | 'pin-given'
  | 'pin-asked-again'
  | 'pin-turned-off'
  | 'pin-shown'
  | 'registration-asked'
  | 'registration-moved'
  | 'proof-held'
  | 'name-asked'
  | 'name-decided'
  | 'name-registered'
  | 'test-message-sent'
  | 'support-asked'
  | 'stock-imported'
  | 'code-arrived';

type Event = {
  accountId?: string | null;
  memberId?: string | null;
  subjectId: string;
  name: EventName;
  detail?: Record<string, string | number | boolean | null>;
};

/** Writes the audit line of a change. Call it inside the change's transaction. */
export async function recordEvent(event: Event): Promise<void> {
  const db = await database();
  await db.insert(events).values({ id: newId('evt'), at: now(), ...event });
}

/** The audit of one subject, oldest first. */
export async function eventsOf(subjectId: string) {
  const db = await database();
  return db.select().from(events).where(eq(events.subjectId, subjectId)).orderBy(asc(events.at));
}

/** The newest audit line of one name, such as the last test message. */
export async function lastEvent(subjectId: string, name: EventName) {
  const db = await database();
  const [row] = await db
    .select({ at: events.at, detail: events.detail })
    .from(events)
    .where(and(eq(events.subjectId, subjectId), eq(events.name, name)))
    .orderBy(desc(events.at))
    .limit(1);
  return row ?? null;
}

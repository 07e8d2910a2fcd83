import 'server-only';
import { and, eq, inArray, isNull, lte, or, sql } from 'drizzle-orm';
import { after, MINUTE, now } from '@/lib/clock';
import { newId } from '@/lib/ids';
import { seal } from '@/lib/seal';
import { database } from './client';
import { outbox } from './schema';

type NewMail = {
  to: string;
  subject: string;
  text: string;
  calendar?: string;
  /** What it is about: to one address it is written once. */
  about?: string | undefined;
  /** To somebody who is no member: when it is of no use any more. */
  strangerUntil?: Date | undefined;
};

/**
 * Writes a mail into the outbox; its text is sealed, because a sign-in link is a secret.
 * @returns its id, or null when a mail about the same to the same address was written before
 */
export async function insertMail(mail: NewMail): Promise<string | null> {
  const db = await database();
  const id = newId('mail');
  const written = await db
    .insert(outbox)
    .values({
      id,
      recipient: mail.to,
      subject: mail.subject,
      sealedText: seal(mail.text, id),
      sealedCalendar: mail.calendar ? seal(mail.calendar, id) : null,
      key: mail.about ? `${mail.about} ${mail.to}` : null,
      isToStranger: mail.strangerUntil !== undefined,
      expiresAt: mail.strangerUntil ?? null,
      createdAt: now(),
    })
    .onConflictDoNothing({ target: outbox.key })
    .returning({ id: outbox.id });
  return written[0]?.id ?? null;
}

/** A sender that dies leaves its mail to others after this time: longer than any mail server is waited for. */
const leaseMs = 2 * MINUTE;

const isUnsent = isNull(outbox.sentAt);
const isFree = () => or(isNull(outbox.tryAt), lte(outbox.tryAt, now()));

/** Takes a mail that is still to be sent, for one sender only. Null when it is sent, or somebody else has it. */
export async function claimMail(id: string) {
  const db = await database();
  const [row] = await db
    .update(outbox)
    .set({ tryAt: after(now(), leaseMs) })
    .where(and(eq(outbox.id, id), isUnsent, isFree()))
    .returning();
  return row ?? null;
}

/** Gives a mail back that could not be sent. */
export async function releaseMail(id: string): Promise<void> {
  const db = await database();
  await db
    .update(outbox)
    .set({ tryAt: now() })
    .where(and(eq(outbox.id, id), isUnsent));
}

/**
 * Mails nobody has tried to send for so long, the oldest first: whoever asks next finds others. The queue gives up on a
 * mail server that is down for some minutes; these rows do not.
 */
export async function claimMailsLeftLying(forMs: number, limit: number): Promise<string[]> {
  const db = await database();
  const lastTry = sql`coalesce(${outbox.tryAt}, ${outbox.createdAt})`;
  const lying = db
    .select({ id: outbox.id })
    .from(outbox)
    .where(and(isUnsent, lte(lastTry, after(now(), -forMs))))
    .orderBy(lastTry)
    .limit(limit)
    .for('update', { skipLocked: true });
  const claimed = await db
    .update(outbox)
    .set({ tryAt: now() })
    .where(inArray(outbox.id, lying))
    .returning({ id: outbox.id });
  return claimed.map(({ id }) => id);
}

/** Marks a mail as sent and forgets its text; of a mail to a stranger nothing is left. */
export async function markMailSent(id: string): Promise<void> {
  const db = await database();
  const forgotten = await db
    .delete(outbox)
    .where(and(eq(outbox.id, id), eq(outbox.isToStranger, true)))
    .returning({ id: outbox.id });
  if (forgotten.length > 0) return;
  await db
    .update(outbox)
    .set({ sentAt: now(), sealedText: null, sealedCalendar: null })
    .where(eq(outbox.id, id));
}

/** Forgets mails to strangers whose matter was over before they could be sent. */
export async function forgetMailsToStrangers(): Promise<void> {
  const db = await database();
  await db.delete(outbox).where(and(eq(outbox.isToStranger, true), lte(outbox.expiresAt, now())));
}

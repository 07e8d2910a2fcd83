import 'server-only';
import { and, eq, isNull, lt } from 'drizzle-orm';
import { after, HOUR, now } from '@/lib/clock';
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
  isToStranger?: boolean;
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
      isToStranger: mail.isToStranger ?? false,
      createdAt: now(),
    })
    .onConflictDoNothing({ target: outbox.key })
    .returning({ id: outbox.id });
  return written[0]?.id ?? null;
}

/** A mail still to be sent, or null. */
export async function findUnsentMail(id: string) {
  const db = await database();
  const [row] = await db
    .select()
    .from(outbox)
    .where(and(eq(outbox.id, id), isNull(outbox.sentAt)));
  return row ?? null;
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

/** Forgets mails to strangers that could not be sent for an hour: what they lead to is over by then. */
export async function forgetMailsToStrangers(): Promise<void> {
  const db = await database();
  await db
    .delete(outbox)
    .where(and(eq(outbox.isToStranger, true), lt(outbox.createdAt, after(now(), -HOUR))));
}

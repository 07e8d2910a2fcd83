import 'server-only';
import { and, eq, isNull, lt } from 'drizzle-orm';
import { after, HOUR, now } from '@/lib/clock';
import { newId } from '@/lib/ids';
import { seal } from '@/lib/seal';
import { database } from './client';
import { outbox } from './schema';

type NewMail = { to: string; subject: string; text: string; isToStranger?: boolean };

/** Writes a mail into the outbox; its text is sealed, because a sign-in link is a secret. */
export async function insertMail(mail: NewMail): Promise<string> {
  const db = await database();
  const id = newId('mail');
  await db.insert(outbox).values({
    id,
    recipient: mail.to,
    subject: mail.subject,
    sealedText: seal(mail.text, id),
    isToStranger: mail.isToStranger ?? false,
    createdAt: now(),
  });
  return id;
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
  await db.update(outbox).set({ sentAt: now(), sealedText: null }).where(eq(outbox.id, id));
}

/** Forgets mails to strangers that could not be sent for an hour: what they lead to is over by then. */
export async function forgetMailsToStrangers(): Promise<void> {
  const db = await database();
  await db
    .delete(outbox)
    .where(and(eq(outbox.isToStranger, true), lt(outbox.createdAt, after(now(), -HOUR))));
}

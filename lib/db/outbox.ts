import 'server-only';
import { and, eq, isNull } from 'drizzle-orm';
import { now } from '@/lib/clock';
import { newId } from '@/lib/ids';
import { seal } from '@/lib/seal';
import { database } from './client';
import { outbox } from './schema';

/** Writes a mail into the outbox; its text is sealed, because a sign-in link is a secret. */
export async function insertMail(mail: { to: string; subject: string; text: string }): Promise<string> {
  const db = await database();
  const id = newId('mail');
  await db.insert(outbox).values({
    id,
    recipient: mail.to,
    subject: mail.subject,
    sealedText: seal(mail.text, id),
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

/** Marks a mail as sent and forgets its text. */
export async function markMailSent(id: string): Promise<void> {
  const db = await database();
  await db.update(outbox).set({ sentAt: now(), sealedText: null }).where(eq(outbox.id, id));
}

import 'server-only';
import { findUnsentMail, insertMail, markMailSent } from '@/lib/db/outbox';
import { enqueue } from '@/lib/jobs/queue';
import { log } from '@/lib/log';
import { unseal } from '@/lib/seal';
import type { Letter } from './letters';
import { deliver } from './transport';

/** Writes a mail and its job into the open transaction: it is sent if and only if the change happened. */
export async function queueMail(to: string, letter: Letter): Promise<void> {
  const mailId = await insertMail({ to, ...letter });
  await enqueue('send-mail', { mailId });
}

/** The same to somebody who is no member: the address is forgotten with the mail. */
export async function queueMailToStranger(to: string, letter: Letter): Promise<void> {
  const mailId = await insertMail({ to, ...letter, isToStranger: true });
  await enqueue('send-mail', { mailId });
}

/** Sends one mail of the outbox. A crash between sending and marking can send it twice, never zero times. */
export async function sendQueuedMail(mailId: string): Promise<void> {
  const mail = await findUnsentMail(mailId);
  if (!mail?.sealedText) return;
  await deliver({ to: mail.recipient, subject: mail.subject, text: unseal(mail.sealedText, mail.id) });
  await markMailSent(mailId);
  log('info', 'mail-sent', { subjectId: mailId });
}

import 'server-only';
import { now } from '@/lib/clock';
import { findUnsentMail, insertMail, markMailSent } from '@/lib/db/outbox';
import { calendarFile } from '@/lib/domain/calendar';
import { enqueue } from '@/lib/jobs/queue';
import { log } from '@/lib/log';
import { unseal } from '@/lib/seal';
import type { Letter } from './letters';
import { deliver } from './transport';

type Options = {
  /** What the mail is about, where a job may come to it twice: to one address it is written once. */
  about?: string;
  isToStranger?: boolean;
};

/** Writes a mail and its job into the open transaction: it is sent if and only if the change happened. */
export async function queueMail(
  to: string,
  letter: Letter,
  { about, isToStranger }: Options = {},
): Promise<void> {
  const { subject, text, appointment } = letter;
  const mailId = await insertMail({
    to,
    subject,
    text,
    ...(appointment ? { calendar: calendarFile([appointment], now()) } : {}),
    about,
    isToStranger: isToStranger ?? false,
  });
  if (mailId) await enqueue('send-mail', { mailId });
}

/** The same to somebody who is no member: the address is forgotten with the mail. */
export const queueMailToStranger = (to: string, letter: Letter): Promise<void> =>
  queueMail(to, letter, { isToStranger: true });

/** Sends one mail of the outbox. A crash between sending and marking can send it twice, never zero times. */
export async function sendQueuedMail(mailId: string): Promise<void> {
  const mail = await findUnsentMail(mailId);
  if (!mail?.sealedText) return;
  await deliver({
    id: mail.id,
    to: mail.recipient,
    subject: mail.subject,
    text: unseal(mail.sealedText, mail.id),
    calendar: mail.sealedCalendar ? unseal(mail.sealedCalendar, mail.id) : null,
  });
  await markMailSent(mailId);
  log('info', 'mail-sent', { subjectId: mailId });
}

import 'server-only';
import { MINUTE, now } from '@/lib/clock';
import { claimMail, claimMailsLeftLying, insertMail, markMailSent, releaseMail } from '@/lib/db/outbox';
import { calendarFile } from '@/lib/domain/calendar';
import { enqueue } from '@/lib/jobs/queue';
import { log } from '@/lib/log';
import { unseal } from '@/lib/seal';
import type { Letter } from './letters';
import { deliver } from './transport';

type Options = {
  /** What the mail is about, where a job may come to it twice: to one address it is written once. */
  about?: string;
  /** To somebody who is no member: when it is of no use any more. */
  strangerUntil?: Date;
};

/** Writes a mail and its job into the open transaction: it is sent if and only if the change happened. */
export async function queueMail(
  to: string,
  letter: Letter,
  { about, strangerUntil }: Options = {},
): Promise<void> {
  const { subject, text, appointments = [] } = letter;
  const mailId = await insertMail({
    to,
    subject,
    text,
    ...(appointments.length > 0 ? { calendar: calendarFile(appointments, now()) } : {}),
    about,
    strangerUntil,
  });
  if (mailId) await enqueue('send-mail', { mailId });
}

/** The same to somebody who is no member: the address is forgotten with the mail, or at `until` if it cannot be sent. */
export const queueMailToStranger = (to: string, letter: Letter, until: Date): Promise<void> =>
  queueMail(to, letter, { strangerUntil: until });

/**
 * Sends one mail of the outbox, one sender at a time. A crash between sending and marking can send it twice, never zero
 * times; what the mail server does not take is left to be tried again.
 */
export async function sendQueuedMail(mailId: string): Promise<void> {
  const mail = await claimMail(mailId);
  if (!mail?.sealedText) return;
  try {
    await deliver({
      id: mail.id,
      to: mail.recipient,
      subject: mail.subject,
      text: unseal(mail.sealedText, mail.id),
      calendar: mail.sealedCalendar ? unseal(mail.sealedCalendar, mail.id) : null,
    });
  } catch (error) {
    await releaseMail(mailId);
    throw error;
  }
  await markMailSent(mailId);
  log('info', 'mail-sent', { subjectId: mailId });
}

/** Longer than the queue's own longest wait between two tries: it has given up on such a mail. */
const lyingMs = 15 * MINUTE;
const perMinute = 300;

/** Queues what a mail server that was down has left lying. Called each minute. */
export async function queueMailsLeftLying(): Promise<void> {
  for (const mailId of await claimMailsLeftLying(lyingMs, perMinute)) await enqueue('send-mail', { mailId });
}

import 'server-only';
import { createTransport, type Transporter } from 'nodemailer';
import { env } from '@/lib/env';
import { sandboxControl } from '@/lib/whatsapp/sandbox/control';

export type Mail = { id: string; to: string; subject: string; text: string; calendar: string | null };

const held = globalThis as typeof globalThis & { paxflowMailer?: Transporter };

/** A mail server that stays silent must not hold the job for minutes; `SMTP_URL` may say otherwise. In milliseconds. */
const waits = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

function withWaits(smtpUrl: string): string {
  const address = new URL(smtpUrl);
  for (const [name, ms] of Object.entries(waits))
    if (!address.searchParams.has(name)) address.searchParams.set(name, String(ms));
  return address.href;
}

const calendarAttachment = (content: string) => ({
  filename: 'paxflow.ics',
  content,
  contentType: 'text/calendar; charset=utf-8; method=PUBLISH',
});

async function bySmtp(smtpUrl: string, { id, to, subject, text, calendar }: Mail): Promise<void> {
  held.paxflowMailer ??= createTransport(withWaits(smtpUrl), {
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const { appUrl, mailFrom, supportEmail } = env();
  // The recipient is given as an address, never as a line: nothing in it can become a header.
  await held.paxflowMailer.sendMail({
    from: mailFrom,
    replyTo: supportEmail,
    to: { name: '', address: to },
    subject,
    text,
    // Sent twice after a crash, it is one mail for every program that compares this.
    messageId: `<${id}@${new URL(appUrl).hostname}>`,
    ...(calendar ? { attachments: [calendarAttachment(calendar)] } : {}),
  });
}

/** Hands a mail to SMTP, or to the sandbox's inbox where no SMTP_URL is set. Throws when it was not taken. */
export async function deliver(mail: Mail): Promise<void> {
  const { smtpUrl, sandbox } = env();
  if (smtpUrl) return bySmtp(smtpUrl, mail);
  if (!sandbox) throw new Error('No way to send mail: set SMTP_URL');
  const { id: _, ...seen } = mail;
  await sandboxControl(sandbox.url, sandbox.key).mail(seen);
}

import type { Route } from 'next';
import { Fragment } from 'react';
import { ClockTime } from '@/components/ui/clock-time';
import { mailPieces } from '@/lib/operations/sandbox-mail-text';
import type { SandboxMail } from '@/lib/whatsapp/sandbox/control-types';

export const MailFacts = ({ mail }: { mail: SandboxMail }) => (
  <p className="text-ink-soft">
    To {mail.to}
    <br />
    <ClockTime at={new Date(mail.at)} />
  </p>
);

/** A date that came along, as the file a calendar would read. */
export const MailCalendar = ({ mail }: { mail: SandboxMail }) =>
  mail.calendar ? (
    <details className="mb-4">
      <summary className="py-2">With a calendar file, paxflow.ics</summary>
      <pre className="whitespace-pre-wrap wrap-anywhere text-small">{mail.calendar}</pre>
    </details>
  ) : null;

/** The mail as it was sent; only links to our own pages can be followed. */
export const MailText = ({ mail, appUrl }: { mail: SandboxMail; appUrl: string }) => (
  <p className="whitespace-pre-line wrap-anywhere">
    {mailPieces(mail.text, appUrl).map(({ text, path }, i) =>
      path === null ? (
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a mail that was sent never move
        <Fragment key={i}>{text}</Fragment>
      ) : (
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a mail that was sent never move
        <a key={i} href={path as Route}>
          {text}
        </a>
      ),
    )}
  </p>
);

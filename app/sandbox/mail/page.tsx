import type { Metadata, Route } from 'next';
import { roomPath } from '@/components/sandbox/room-pages';
import { ButtonLink } from '@/components/ui/button';
import { env } from '@/lib/env';
import { requireSandbox } from '@/lib/operations/sandbox';
import { firstOwnPath } from '@/lib/operations/sandbox-mail-text';
import { RoomPage } from '../room-page';
import { MailCalendar, MailFacts, MailText } from './mail';

export const metadata: Metadata = { title: 'Inbox - Control room' };

/** Older ones are still in the sandbox; nobody scrolls that far. */
const mailsShown = 50;

export default async function InboxPage({ searchParams }: PageProps<'/sandbox/mail'>) {
  const control = await requireSandbox();
  const [newest, ...older] = (await control.mails()).slice(0, mailsShown);
  const { appUrl } = env();
  const path = newest ? firstOwnPath(newest.text, appUrl) : null;
  return (
    <RoomPage at="mail" title="Inbox" query={await searchParams}>
      <p className="max-w-narrow">
        Every mail PaxFlow sends arrives here, a second or two after the press. Nothing to see yet?{' '}
        <a href={roomPath('mail')}>Look again</a>
      </p>
      {newest ? (
        <section
          aria-label="Newest mail"
          className="flush mb-8 max-w-narrow rounded-panel border-2 border-accent bg-surface p-5 sm:p-6"
        >
          <h2 className="mt-0">{newest.subject}</h2>
          <MailFacts mail={newest} />
          {path ? (
            <p>
              <ButtonLink href={path as Route} prefetch={false}>
                Open the link in this mail
              </ButtonLink>
            </p>
          ) : null}
          <MailText mail={newest} appUrl={appUrl} />
          <MailCalendar mail={newest} />
        </section>
      ) : (
        <p className="text-lead">No mail yet.</p>
      )}
      {older.length > 0 ? <h2>Older mail</h2> : null}
      {older.map((mail) => (
        <details key={mail.id} className="max-w-narrow border-b border-line">
          <summary className="py-3">
            <strong>{mail.subject}</strong>, to {mail.to}
          </summary>
          <div className="pb-4">
            <MailFacts mail={mail} />
            <MailText mail={mail} appUrl={appUrl} />
            <MailCalendar mail={mail} />
          </div>
        </details>
      ))}
    </RoomPage>
  );
}

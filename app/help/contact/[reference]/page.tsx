import type { Metadata } from 'next';
import { headers } from 'next/headers';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { isReference } from '@/lib/domain/reference';
import { env } from '@/lib/env';
import { paths } from '@/lib/paths';

export const metadata: Metadata = { title: 'Your question is sent', robots: { index: false } };

/**
 * What happens next with a question. It shows the reference of its own address and asks the database nothing, so whoever
 * opens it learns nothing about anybody's question, not even whether there is one.
 */
export default async function QuestionSentPage({ params }: PageProps<'/help/contact/[reference]'>) {
  await headers();
  const { reference } = await params;
  if (!reference.startsWith('SR-') || !isReference(reference)) notFound();
  const { supportEmail, sandbox } = env();

  return (
    <div className="max-w-narrow">
      <h1>Your question is sent</h1>
      <p className="text-lead">
        Your reference is <strong className="read-aloud">{reference}</strong>
      </p>
      <h2>What happens next</h2>
      <ul>
        <li>A receipt with this reference is on its way to the address you gave.</li>
        <li>A person at PaxFlow support reads your question and answers by mail to the same address.</li>
        <li>You need to do nothing, and you can close this page. We cannot promise a time.</li>
      </ul>
      {sandbox ? (
        <p>
          Stand-ins are running, so the mails are in the{' '}
          <Link href={paths.sandboxMail} prefetch={false}>
            control room’s inbox
          </Link>
          .
        </p>
      ) : null}
      <h2>No receipt after a few minutes?</h2>
      <p>
        Look into the spam folder first. If the address was mistyped, write to{' '}
        <a href={`mailto:${supportEmail}`}>{supportEmail}</a> and quote the reference.
      </p>
      <p>
        <Link href={paths.help} prefetch={false}>
          Look through the help articles
        </Link>
      </p>
    </div>
  );
}

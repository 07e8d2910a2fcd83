import { paths } from '@/lib/paths';
import { supportEmail } from './support';

export type Fault = { error: unknown; retry: () => void };

/** Only the digest is shown: it finds the log line, while the message may hold internals. */
const referenceOf = (error: unknown): string | null =>
  error instanceof Error && 'digest' in error && typeof error.digest === 'string' ? error.digest : null;

const link = 'inline-flex min-h-11 items-center';

/**
 * What a reader needs when something broke that nobody foresaw: what is safe, what to do, what to quote. Every page
 * carries this along, so it is plain: no shell, no framework links.
 */
export const FaultPage = ({ error, retry }: Fault) => {
  const reference = referenceOf(error);
  return (
    <main id="main" tabIndex={-1} className="mx-auto w-full max-w-wide grow px-4 py-6 outline-none sm:px-6">
      <title>Something went wrong - PaxFlow</title>
      <a href="/" className={`${link} mb-6 text-lead font-bold text-ink no-underline`}>
        PaxFlow
      </a>
      <div className="max-w-narrow">
        <h1>Something went wrong on our side</h1>
        <p>This page stopped before it was finished. You did nothing wrong.</p>
        <h2>What is saved</h2>
        <p>
          Every answer you saved before is kept. We cannot tell whether your last press was saved, so look at
          the page again before you repeat it.
        </p>
        <h2>What to do now</h2>
        <p className="flex flex-wrap items-center gap-x-6 gap-y-2">
          <button
            type="button"
            onClick={retry}
            className="min-h-12 rounded-control bg-accent px-6 py-2 font-semibold text-on-accent"
          >
            Try this page again
          </button>
          <a href="/help" className={link}>
            Look through the help articles
          </a>
        </p>
        <p>
          If it happens again, <a href={paths.contact()}>ask a person</a> or write to {supportEmail}
          {reference ? ', and quote this reference: ' : ', and say what you pressed and when.'}
          {reference ? <strong className="read-aloud">{reference}</strong> : null}
        </p>
      </div>
    </main>
  );
};

import { Button } from '@/components/ui/button';
import { Shell } from './shell';

export type Fault = { error: unknown; retry: () => void };

/** Only the digest is shown: it finds the log line, while the message may hold internals. */
const referenceOf = (error: unknown): string | null =>
  error instanceof Error && 'digest' in error && typeof error.digest === 'string' ? error.digest : null;

/** What a reader needs when something broke that nobody foresaw: what is safe, what to do, what to quote. */
export const FaultPage = ({ error, retry }: Fault) => {
  const reference = referenceOf(error);
  return (
    <Shell>
      <title>Something went wrong - PaxFlow</title>
      <h1>Something went wrong on our side</h1>
      <p>This page stopped before it was finished. You did nothing wrong.</p>
      <h2>What is saved</h2>
      <p>
        Every answer you saved before is kept. We cannot tell whether your last press was saved, so look at
        the page again before you repeat it.
      </p>
      <h2>What to do now</h2>
      <Button type="button" onClick={retry}>
        Try this page again
      </Button>
      <p className="mt-4">
        If it happens again, write to support at the address below
        {reference ? ' and quote this reference: ' : ' and say what you pressed and when.'}
        {reference ? <strong className="read-aloud">{reference}</strong> : null}
      </p>
    </Shell>
  );
};

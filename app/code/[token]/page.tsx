import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { Shell } from '@/components/layout/shell';
import { answerNotFound } from '@/lib/answer-status';
import { env } from '@/lib/env';
import { readCodeLink } from '@/lib/operations/onboarding/read-code-link';
import { EndedLink } from './ended-link';
import { LiveLink } from './live-link';

// The address holds the link's token, so no referrer may carry it: `no-referrer` in the header (next.config.js). The
// document itself says `strict-origin`, which carries no path either: under `no-referrer` a form posted without scripts
// comes from nowhere (`Origin: null`) and is refused.
export const metadata: Metadata = {
  title: 'Enter a code',
  referrer: 'strict-origin',
  robots: { index: false, follow: false },
};

export default async function CodeLinkPage({ params }: PageProps<'/code/[token]'>) {
  await headers();
  const { token } = await params;
  const view = await readCodeLink(token);
  if (view === null) answerNotFound();
  const { sandbox, supportEmail } = env();
  return (
    <Shell standIns={sandbox !== null} support={supportEmail}>
      {view === null ? (
        <EndedLink end="code-link-unknown" />
      ) : view.end ? (
        <EndedLink {...view} />
      ) : (
        <LiveLink view={view} token={token} />
      )}
    </Shell>
  );
}

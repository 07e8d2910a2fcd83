import 'server-only';
import { Callout } from '@/components/ui/callout';
import { ClockTime } from '@/components/ui/clock-time';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { isRefusalCode } from '@/lib/domain/refusals';
import type { VisitEnding } from '@/lib/operations/onboarding/meta-window';
import type { WindowStep } from '@/lib/whatsapp/window-return';

const stepWords: Record<WindowStep, string> = {
  business: 'choosing the business',
  account: 'choosing the WhatsApp Business Account',
  profile: 'the profile of the business',
  number: 'adding a number',
  'number-code': 'the code for a number',
  permissions: 'the permissions',
};

type Props = { problem: unknown; ending: VisitEnding | null; openedAt: Date | null };

/** How the last visit to Meta's window went wrong, which of the known ways it was, and what Meta's support asks for. */
export function WindowProblem({ problem, ending, openedAt }: Props) {
  if (typeof problem === 'string' && isRefusalCode(problem)) {
    const told = ending?.code === problem ? ending : null;
    return (
      <>
        <RefusalNotice refusal={{ code: problem, ...(told?.until ? { until: told.until } : {}) }} focus />
        {told?.step ? (
          <p>
            You stopped at: <strong>{stepWords[told.step]}</strong>. The window begins there again, or lets
            you go back.
          </p>
        ) : null}
        {told && (told.errorId || told.sessionId) ? <Details ending={told} /> : null}
      </>
    );
  }
  if (!openedAt) return null;
  return (
    <Callout title="Nothing came back from Meta’s window">
      <p>
        You opened it on <ClockTime at={openedAt} />. If it was closed, nothing is connected, and all your
        answers are kept: open it again. If it is still open in another tab, finish it there.
      </p>
    </Callout>
  );
}

const Details = ({ ending }: { ending: VisitEnding }) => (
  <details className="mb-8">
    <summary className="min-h-11 cursor-pointer py-2">Details for Meta’s support or ours</summary>
    <dl className="grid gap-1">
      <div>
        <dt className="inline font-semibold">When: </dt>
        <dd className="inline">
          <ClockTime at={ending.at} />
        </dd>
      </div>
      {ending.errorId ? (
        <div>
          <dt className="inline font-semibold">Error: </dt>
          <dd className="inline">
            <code>{ending.errorId}</code>
          </dd>
        </div>
      ) : null}
      {ending.sessionId ? (
        <div>
          <dt className="inline font-semibold">Session: </dt>
          <dd className="inline">
            <code>{ending.sessionId}</code>
          </dd>
        </div>
      ) : null}
    </dl>
  </details>
);

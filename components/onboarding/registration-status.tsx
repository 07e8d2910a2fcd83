import Link from 'next/link';
import type { ReactNode } from 'react';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { StatusTag } from '@/components/ui/status-tag';
import { SummaryList } from '@/components/ui/summary-list';
import { isRenamable } from '@/lib/domain/display-name-words';
import { internationalNumber } from '@/lib/domain/number-text';
import { isPinKnown, stateWords } from '@/lib/domain/registration';
import type { RegistrationView } from '@/lib/domain/registration-view';
import { headlineOf, sentenceOf } from '@/lib/domain/registration-words';
import { paths } from '@/lib/paths';
import { AttemptsUsed } from './attempts-used';
import { NameStanding } from './name-standing';
import { ProofLadder } from './proof-ladder';

const isTried = (view: RegistrationView) => view.proofs.some(({ kind }) => kind === 'test-message');

type Props = { view: RegistrationView; repair: ReactNode; tryIt: ReactNode; registerName: ReactNode };

/** Where one registration stands: in a word, in a sentence, and proof by proof. */
export function RegistrationStatus({ view, repair, tryIt, registerName }: Props) {
  const { state, refusal, reference } = view;
  const { words, tone } = stateWords[state];
  return (
    <>
      <h1>{headlineOf(view)}</h1>
      <p role="status" className="flex flex-wrap items-center gap-3">
        <StatusTag tone={tone}>{words}</StatusTag>
        <span>{sentenceOf(view)}</span>
      </p>
      {refusal ? (
        <RefusalNotice
          about={reference}
          refusal={{ code: refusal.code, ...(refusal.until ? { until: new Date(refusal.until) } : {}) }}
        />
      ) : null}
      {view.attempts ? <AttemptsUsed attempts={view.attempts} isQuiet={state === 'connected'} /> : null}
      {state === 'refused' ? repair : null}
      <NameStanding view={view} registerName={registerName} />
      <SummaryList
        rows={[
          { term: 'Number', value: <span dir="ltr">{internationalNumber(view.e164)}</span> },
          {
            term: 'Display name',
            value: view.displayName,
            ...(isRenamable(view)
              ? { change: { href: paths.changeName(reference), name: 'the display name' } }
              : {}),
          },
          { term: 'Reference', value: <strong className="read-aloud">{reference}</strong> },
          ...(isPinKnown(state)
            ? [{ term: 'Two-step PIN', value: <Link href={paths.pin(reference)}>See the PIN</Link> }]
            : []),
        ]}
      />
      <ProofLadder view={view} />
      {state === 'connected' && !isTried(view) ? tryIt : null}
    </>
  );
}

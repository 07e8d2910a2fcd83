import { ClockTime } from '@/components/ui/clock-time';
import { Icon } from '@/components/ui/icon';
import { nameLine } from '@/lib/domain/display-name-words';
import { ladder, originWords } from '@/lib/domain/proofs';
import type { RegistrationView } from '@/lib/domain/registration-view';

/** Each fact behind "Connected" with its time and origin; a missing one says who acts and when it is expected. */
export const ProofLadder = ({ view }: { view: RegistrationView }) => (
  <section aria-labelledby="proofs">
    <h2 id="proofs">What is proved</h2>
    <p>“Connected” needs the first three. The other two stand beside them.</p>
    <ol className="m-0 grid list-none gap-3 p-0">
      {ladder.map(({ kind, held, waiting, owner, expected }) => {
        const proof = view.proofs.find((one) => one.kind === kind);
        const line = kind === 'name-cleared' ? nameLine(view) : null;
        return (
          <li key={kind} className="flex gap-3 rounded-panel border border-line bg-surface p-4">
            <Icon
              name={proof ? 'done' : 'waiting'}
              className={proof ? 'mt-1 text-accent' : 'mt-1 text-ink-soft'}
            />
            <div className="flush">
              <p className="mb-0 font-semibold">
                <span className="sr-only">{proof ? 'Proved: ' : 'Open: '}</span>
                {proof ? held : (line?.words ?? waiting)}
              </p>
              <p className="text-small text-ink-soft">
                {proof ? (
                  <>
                    {originWords[proof.origin]}, <ClockTime at={new Date(proof.at)} />
                  </>
                ) : (
                  `Who acts: ${line?.owner ?? owner}. Expected: ${line?.expected ?? expected}.`
                )}
              </p>
              {proof && line ? <p className="text-small">{line.words}</p> : null}
            </div>
          </li>
        );
      })}
    </ol>
  </section>
);

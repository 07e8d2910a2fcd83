import { ClockTime } from '@/components/ui/clock-time';
import { Icon } from '@/components/ui/icon';
import { nameLine } from '@/lib/domain/display-name-words';
import { ladder, type Missing as MissingWords, originWords, repairWords } from '@/lib/domain/proofs';
import type { RegistrationView } from '@/lib/domain/registration-view';

type Shown = Pick<RegistrationView, 'proofs' | 'lost' | 'name' | 'displayName'>;

/** Each fact behind "Connected" with its time and origin; a missing one says who acts, until when, and what helps. */
export const ProofLadder = ({ view }: { view: Shown }) => (
  <section aria-labelledby="proofs">
    <h2 id="proofs">What is proved</h2>
    <p>“Connected” needs the first three. The other two stand beside them.</p>
    <ol className="m-0 grid list-none gap-3 p-0">
      {ladder.map((rung) => {
        const proof = view.proofs.find(({ kind }) => kind === rung.kind);
        const line = rung.kind === 'name-cleared' ? nameLine(view) : null;
        return (
          <li key={rung.kind} className="flex gap-3 rounded-panel border border-line bg-surface p-4">
            <Icon
              name={proof ? 'done' : 'waiting'}
              className={proof ? 'mt-1 text-accent' : 'mt-1 text-ink-soft'}
            />
            {proof ? (
              <Held rung={rung} proof={proof} line={line} />
            ) : (
              <Missing rung={rung} lost={view.lost} line={line} />
            )}
          </li>
        );
      })}
    </ol>
  </section>
);

type Rung = (typeof ladder)[number];

/** What a display name has to say beyond its rung, such as a new one in review. */
type Line = MissingWords | null;

const Held = ({ rung, proof, line }: { rung: Rung; proof: Shown['proofs'][number]; line: Line }) => (
  <div className="flush">
    <p className="mb-0 font-semibold">
      <span className="sr-only">Proved: </span>
      {rung.held}
    </p>
    <p className="text-small text-ink-soft">
      {originWords[proof.origin]}, <ClockTime at={new Date(proof.at)} />
    </p>
    {line ? <p className="text-small">{line.sentence}</p> : null}
  </div>
);

const Missing = ({ rung, lost, line }: { rung: Rung; lost: Shown['lost']; line: Line }) => {
  const gone = rung.lost ? lost.find(({ kind }) => kind === rung.kind) : undefined;
  const { sentence, owner, expected, repair } = line ?? (gone ? rung.lost : null) ?? rung.waiting;
  return (
    <div className="flush">
      <p className="mb-0 font-semibold">
        <span className="sr-only">Open: </span>
        {sentence}
      </p>
      <p className="mb-0 text-small text-ink-soft">
        Who acts: {owner}. Expected: {expected}.
      </p>
      <p className="mb-0 text-small text-ink-soft">{repairWords[repair]}</p>
      {gone ? (
        <p className="text-small text-ink-soft">
          It held until <ClockTime at={new Date(gone.at)} />
        </p>
      ) : null}
    </div>
  );
};

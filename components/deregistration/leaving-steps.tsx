import { Icon } from '@/components/ui/icon';
import { ZonedTime } from '@/components/ui/zoned-time';
import { cn } from '@/lib/cn';
import { type LeavingStep, type StepStand, stepsOf } from '@/lib/domain/deregistration';
import type { DeregistrationView } from '@/lib/domain/deregistration-view';

const standWords: Record<StepStand, string> = { done: 'Done', now: 'Now', next: 'Next' };

const looks: Record<StepStand, { sign: string; card: string; word: string }> = {
  done: {
    sign: 'border-accent bg-accent text-on-accent',
    card: 'border-line bg-surface',
    word: 'text-ink-soft',
  },
  now: {
    sign: 'border-accent bg-surface text-accent',
    card: 'border-accent bg-accent-soft',
    word: 'text-accent',
  },
  next: {
    sign: 'border-line bg-surface text-ink-soft',
    card: 'border-line bg-surface',
    word: 'text-ink-soft',
  },
};

type Dated = { words: string; from: Date; to?: Date };

/** The time that belongs to a step: when it happened, when it is to happen, or nothing anybody knows. */
function whenOf(view: DeregistrationView, step: LeavingStep): Dated | null {
  const at = (text: string | null) => (text ? new Date(text) : null);
  const [off, gone, ready] = [at(view.deregisteredAt), at(view.removedAt), at(view.readyAt)];
  const isOver = view.state === 'cancelled' || view.state === 'closed';
  switch (step) {
    case 'deregister':
      if (off) return { words: 'Off since', from: off };
      return view.state === 'requested' ? { words: 'On', from: new Date(view.callAt) } : null;
    case 'remove': {
      if (gone) return { words: view.removalBy === 'us' ? 'Found removed on' : 'You told us on', from: gone };
      const from = at(view.removableFrom);
      return from && !isOver ? { words: 'Meta allows it from', from } : null;
    }
    case 'release': {
      if (ready) return { words: 'Ready to try since', from: ready };
      const range = view.release ?? view.expected;
      if (!range || isOver) return null;
      const words = view.release ? 'Typically between' : 'If all goes quickly, between';
      return { words, from: new Date(range.from), to: new Date(range.to) };
    }
    case 'use':
      return null;
  }
}

/** The four acts of leaving, each with who does it and when: everything in one look, on a phone too. */
export const LeavingSteps = ({ view }: { view: DeregistrationView }) => (
  <section aria-labelledby="steps">
    <h2 id="steps">The four steps</h2>
    <ol className="m-0 grid list-none gap-2 p-0">
      {stepsOf(view.state).map(({ id, title, actor, stand }, i) => {
        const when = whenOf(view, id);
        return (
          <li
            key={id}
            aria-current={stand === 'now' ? 'step' : undefined}
            className={cn(
              'flex break-inside-avoid gap-3 rounded-panel border-2 px-4 py-3 sm:gap-4',
              looks[stand].card,
            )}
          >
            <span
              aria-hidden="true"
              className={cn(
                'flex size-8 flex-none items-center justify-center rounded-full border-2 font-bold',
                looks[stand].sign,
              )}
            >
              {stand === 'done' ? <Icon name="done" /> : i + 1}
            </span>
            <div className="min-w-0 grow">
              <p className="mb-0 flex flex-wrap items-baseline justify-between gap-x-4">
                <span className="font-semibold">{title}</span>
                <span className={cn('text-small font-semibold', looks[stand].word)}>{standWords[stand]}</span>
              </p>
              <p className="mb-0 text-small text-ink-soft">
                {actor === 'You' ? 'You do this' : `${actor} does this`}
              </p>
              {when ? (
                <p className="mt-1 mb-0">
                  {when.words} <ZonedTime at={when.from} zone={view.zone} />
                  {when.to ? (
                    <>
                      {' '}
                      and <ZonedTime at={when.to} zone={view.zone} />
                    </>
                  ) : null}
                </p>
              ) : null}
            </div>
          </li>
        );
      })}
    </ol>
  </section>
);

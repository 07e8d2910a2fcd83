import { Callout } from '@/components/ui/callout';
import { ClockTime } from '@/components/ui/clock-time';
import { attemptLimits } from '@/lib/domain/attempt-budget';
import type { AttemptsView } from '@/lib/domain/registration-view';

type Props = {
  attempts: AttemptsView;
  /** Nobody is about to try again, so there is nothing to warn of. */
  isQuiet?: boolean;
};

/** How many of Meta's calls for this number are used, when the next is free, and a warning before it gets tight. */
export const AttemptsUsed = ({ attempts, isQuiet = false }: Props) => {
  const { used, stand, nextFreeAt } = attempts;
  const { metaAllows, stopAt } = attemptLimits;
  const count = (
    <p>
      {used} of {metaAllows} tries to register this number are used
      {nextFreeAt ? (
        <>
          , next free <ClockTime at={new Date(nextFreeAt)} />
        </>
      ) : null}
      .
    </p>
  );
  if (stand === 'free' || isQuiet) return count;
  return (
    <Callout kind="warning" title={`Meta locks a number after ${metaAllows} tries in 72 hours`}>
      {count}
      <p>
        {stand === 'stopped'
          ? 'We stopped before that, so that the number stays open.'
          : `We stop at ${stopAt}. Look at the reason first, then press again.`}
      </p>
    </Callout>
  );
};

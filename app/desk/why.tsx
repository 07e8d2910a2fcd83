import type { ReactNode } from 'react';
import { ClockTime } from '@/components/ui/clock-time';
import type { reasonOf } from '@/lib/domain/desk';

type Props = {
  reason: ReturnType<typeof reasonOf>;
  until: Date | null;
  /** What is said where there is no reason of its own. */
  children: ReactNode;
};

/** Why something stands still, who acts, and until when. The sentence is the customer's: "you" is the customer. */
export const Why = ({ reason, until, children }: Props) =>
  reason ? (
    <>
      {reason.sentence} <strong>Who acts: {reason.owner === 'you' ? 'the customer' : reason.owner}.</strong>
      {until ? (
        <>
          {' '}
          Until <ClockTime at={until} />.
        </>
      ) : null}
    </>
  ) : (
    children
  );

import { type Destination, type LeavingStep, leavingSteps } from './deregistration';
import type { Consequence } from './exclusivity';

/** One of the four acts as the record tells it. */
export type PackAct = {
  id: LeavingStep;
  title: string;
  /** Empty while it has not happened. */
  at: Date | null;
  /** An address, `PaxFlow`, `Meta`, or nobody yet. */
  by: string | null;
  /** What exactly is known of it. */
  words: string;
};

/** One wording somebody accepted: who, when, and each point word by word. */
export type PackAccepted = {
  title: string;
  textVersion: string;
  at: Date;
  by: string;
  points: readonly Pick<Consequence, 'id' | 'statement' | 'tick'>[];
};

/** Everything that is handed over when a number leaves, as page and file show it. */
export type LeavingPack = {
  reference: string;
  registration: string;
  e164: string;
  displayName: string;
  source: 'own' | 'paxflow';
  destination: Destination;
  state: string;
  askedAt: Date;
  askedBy: string;
  acts: readonly PackAct[];
  accepted: readonly PackAccepted[];
  hasPin: boolean;
  restDays: number;
};

export type Move = { to: string; how: string | null; at: Date; by: string | null };

type Dates = { deregisteredAt: Date | null; removedAt: Date | null; readyAt: Date | null };

const titleOf = (id: LeavingStep): string => leavingSteps.find((step) => step.id === id)?.title ?? '';

/**
 * The four acts with date and person, from the dates of the request and the moves its audit tells. A move that was taken
 * back by a later one does not count: the last of its kind does.
 */
export function packActs({ deregisteredAt, removedAt, readyAt }: Dates, moves: readonly Move[]): PackAct[] {
  const last = (to: string) => moves.findLast((move) => move.to === to);
  const removal = last('releasing');
  const end = last('closed');
  const act = (id: LeavingStep, at: Date | null, by: string | null, words: string): PackAct => ({
    id,
    title: titleOf(id),
    at,
    by: at ? by : null,
    words: at ? words : 'Not yet.',
  });
  const isFoundOff = last('awaiting_removal')?.how === 'found-off';
  const isByPerson = removal?.how === 'removed-by-you';
  const isMoved = end?.how === 'moved-away';
  const endWords: Record<string, string> = {
    'moved-away': 'Meta says that the number is in another account.',
    works: 'Said that it works in the new place.',
    'account-deleted': 'The account was deleted, and the request closed with it.',
  };
  return [
    act(
      'deregister',
      deregisteredAt,
      isFoundOff ? 'Meta' : 'PaxFlow',
      isFoundOff
        ? 'Meta said that the number was off already.'
        : 'PaxFlow asked Meta to switch the number off, and it is off.',
    ),
    act(
      'remove',
      removedAt,
      isByPerson ? (removal?.by ?? 'You') : 'PaxFlow',
      isByPerson
        ? 'Said so on the page of the request.'
        : 'Found removed when PaxFlow read the number at Meta.',
    ),
    act('release', readyAt, 'Meta', 'The usual time of the release is over.'),
    act(
      'use',
      end?.at ?? null,
      end?.by ?? (isMoved ? 'Meta' : 'PaxFlow'),
      endWords[end?.how ?? ''] ?? 'Nobody said anything for 30 days, so the request was closed.',
    ),
  ];
}

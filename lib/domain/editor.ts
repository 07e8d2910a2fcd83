import { MINUTE } from './durations';

/**
 * Who is on an onboarding. It is a courtesy, not a lock: it ends by itself, and taking over is possible at any moment.
 * Our decision.
 */
export const presentForMs = 10 * MINUTE;
/** A sign of life is written down no more often than this. */
export const signsApartMs = MINUTE / 3;

type Noted = { editorId: string | null; since: Date | null; seenAt: Date | null };
type Present = { editorId: string; since: Date };

/** The member who is on it now; null for nobody, or for somebody who gave no sign for ten minutes. */
export function editorNow({ editorId, since, seenAt }: Noted, now: Date): Present | null {
  if (!editorId || !since || !seenAt) return null;
  return now.getTime() - seenAt.getTime() < presentForMs ? { editorId, since } : null;
}

/** The member who is on it now and is not this one. */
export function otherNow(noted: Noted, memberId: string, now: Date): Present | null {
  const present = editorNow(noted, now);
  return present && present.editorId !== memberId ? present : null;
}

import 'server-only';
import { lastEvent } from '@/lib/db/events';

export type CodeProof = { at: Date; isByLink: boolean };

/** How and when the code of a draft was entered, from its audit line; null before that. */
export async function proofOfCode(draftId: string): Promise<CodeProof | null> {
  const line = await lastEvent(draftId, 'number-verified');
  if (!line) return null;
  return { at: line.at, isByLink: (line.detail as { via?: string }).via === 'phone-holder-link' };
}

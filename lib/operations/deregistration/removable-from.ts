import 'server-only';
import { now } from '@/lib/clock';
import { type LeavingAnswers, lastPaidInstant } from '@/lib/domain/deregistration-forms';
import { releaseWindow } from '@/lib/domain/release';
import { env } from '@/lib/env';

/** From when Meta lets a number be removed, where its last paid message says so; null where nothing is known. */
export function removableFrom(answers: LeavingAnswers): Date | null {
  const paidAt = lastPaidInstant(answers);
  const window = paidAt && releaseWindow([{ what: 'paid-message', at: paidAt }], now(), env().release);
  return window?.removableFrom ?? null;
}

/** The same while it is still to come. */
export const removableLater = (answers: LeavingAnswers): Date | null => {
  const from = removableFrom(answers);
  return from && from > now() ? from : null;
};

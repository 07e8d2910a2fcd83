import type { LeavingAnswers } from '@/lib/domain/deregistration-forms';
import { losses, lossesTextVersion } from '@/lib/domain/leaving-losses';

/** Complete answers about leaving; a test names what matters to it. */
export const leavingAnswers = (change: Partial<LeavingAnswers> = {}): LeavingAnswers => ({
  destination: 'provider',
  reason: 'other-provider',
  admin: 'me',
  paid: 'never',
  paidOn: '',
  conversations: 'none',
  contact: 'ada@example.com',
  when: 'now',
  day: '',
  time: '',
  zone: 'UTC',
  notes: '',
  textVersion: lossesTextVersion,
  acknowledged: losses.map(({ id }) => id),
  ...change,
});

import 'server-only';
import { now } from '@/lib/clock';
import type { Refusal } from '@/lib/domain/refusals';
import { unseal } from '@/lib/seal';
import { graph } from '@/lib/whatsapp';
import { refusalFor } from '@/lib/whatsapp/errors';
import type { MetaNumber } from '@/lib/whatsapp/types';
import type { RequestForJob } from './move-request';

/** Where a number that leaves is at Meta, or why that could not be seen. */
export type Seen = 'on' | 'off' | 'removed' | 'moved' | { unseen: Refusal };

export const tokenFor = ({ business }: Pick<RequestForJob, 'business'>) =>
  unseal(business.sealedToken, business.wabaId);

/** Meta leaves open what the platform of a deregistered number reads; either sign of being off counts. */
const standing = ({ status, isOnCloudApi }: MetaNumber): Exclude<Seen, object> => {
  if (status === 'migrated') return 'moved';
  if (status === 'deleted') return 'removed';
  return isOnCloudApi && status !== 'disconnected' ? 'on' : 'off';
};

/**
 * Reads a number at Meta and writes nothing. A number that is gone and one out of our reach read the same, so the list of
 * the account decides between them.
 */
export async function readAtMeta(row: RequestForJob): Promise<Seen> {
  const { registration, business } = row;
  const read = await graph().readNumber(tokenFor(row), registration.phoneNumberId);
  if (read.ok) return standing(read.value);
  const refusal = refusalFor('readNumber', read.failure, now());
  if (refusal.code !== 'number-removed-at-meta') return { unseen: refusal };
  const listed = await graph().listNumbers(tokenFor(row), business.wabaId);
  if (!listed.ok) return { unseen: refusalFor('listNumbers', listed.failure, now()) };
  const isThere = listed.value.some(({ phoneNumberId }) => phoneNumberId === registration.phoneNumberId);
  return isThere ? { unseen: { code: 'meta-silent' } } : 'removed';
}

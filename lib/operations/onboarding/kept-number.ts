import 'server-only';
import type { Member } from '@/lib/auth/member';
import { now } from '@/lib/clock';
import { findKeptNumber } from '@/lib/db/holds';
import { internationalNumber } from '@/lib/domain/number-text';

/** The PaxFlow number this account's onboarding keeps by the clock, and how long still; null when there is none. */
export async function keptNumber({ accountId }: Pick<Member, 'accountId'>) {
  const kept = await findKeptNumber(accountId);
  if (!kept) return null;
  const { e164, until } = kept;
  return { numberText: internationalNumber(e164), until, leftMs: until.getTime() - now().getTime() };
}

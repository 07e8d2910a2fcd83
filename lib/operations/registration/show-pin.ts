import 'server-only';
import type { Member } from '@/lib/auth/member';
import { HOUR } from '@/lib/clock';
import { recordEvent } from '@/lib/db/events';
import { spend } from '@/lib/db/rate-counters';
import { findRegistration } from '@/lib/db/registrations';
import { isReference } from '@/lib/domain/reference';
import { done, type Outcome, refuse } from '@/lib/domain/refusals';
import { isPinKnown } from '@/lib/domain/registration';
import { unseal } from '@/lib/seal';
import { whoOf } from '../onboarding/change-draft';
import { once } from '../once';

const showingsPerHour = 20;

/** The registration whose PIN can be shown: Meta has taken it. Null for none, or another account's. */
async function find(member: Member, reference: string) {
  const row = isReference(reference) ? await findRegistration(member.accountId, reference) : null;
  if (!row?.registration.sealedPin || !isPinKnown(row.registration.state)) return null;
  return { ...row.registration, sealedPin: row.registration.sealedPin, e164: row.e164 };
}

/** What the page says before the PIN is shown; null where there is none to show. */
export async function findKeptPin(member: Member, reference: string) {
  const found = await find(member, reference);
  return found ? { e164: found.e164, origin: found.pinOrigin } : null;
}

type Form = { key: string; reference: string };

/**
 * Shows the two-step PIN to a member, each time with an audit line. The caller has made sure that the sign-in is fresh.
 * @returns the six digits; they are written nowhere
 * Refusals: page-out-of-date (there is none to show), too-often.
 */
export async function showPin(member: Member, { key, reference }: Form): Promise<Outcome<string>> {
  const found = await find(member, reference);
  if (!found) return refuse('page-out-of-date');
  const form = { accountId: member.accountId, key, action: 'show-pin', content: { reference } };
  const noted = await once(form, async () => {
    const until = await spend(`pin-shown:${found.id}`, showingsPerHour, HOUR);
    if (until) return refuse('too-often', until);
    await recordEvent({ ...whoOf(member), subjectId: found.id, name: 'pin-shown' });
    return done('noted');
  });
  return noted.ok ? done(unseal(found.sealedPin, found.numberId)) : noted;
}

import 'server-only';
import type { Member } from '@/lib/auth/member';
import { findAnswers } from '@/lib/db/deregistration-drafts';
import { findRequest, newestRequestOf } from '@/lib/db/deregistrations';
import { findRegistration, leavableRegistrations } from '@/lib/db/registrations';
import { isReference } from '@/lib/domain/reference';
import type { RegistrationState } from '@/lib/domain/registration';

/** States of a number that can be deregistered: it is live, and nothing is under way with it. */
export const leavableStates = ['connected', 'attention'] as const satisfies readonly RegistrationState[];
export type Leavable = (typeof leavableStates)[number];

export const isLeavable = (state: RegistrationState): state is Leavable =>
  (leavableStates as readonly RegistrationState[]).includes(state);

/** The member's own numbers that can leave or are leaving. */
export const numbersThatCanLeave = ({ accountId }: Member) =>
  leavableRegistrations(accountId, [...leavableStates, 'leaving']);

/** The member's request with this reference; null for a wrong or another account's, without telling them apart. */
export const findOwnRequest = async ({ accountId }: Member, reference: string) =>
  isReference(reference) ? findRequest(accountId, reference) : null;

/** The member's own number by its registration's reference, with its newest request; null as above. */
export async function findLeavingNumber({ accountId }: Member, reference: string) {
  const found = isReference(reference) ? await findRegistration(accountId, reference) : null;
  if (!found) return null;
  return { ...found, request: await newestRequestOf(found.registration.id) };
}

/** What the member's account answered about leaving with one number, until it is sent; null where nothing is kept. */
export const keptAnswers = ({ accountId }: Member, { registration }: { registration: { id: string } }) =>
  findAnswers({ accountId, registrationId: registration.id });

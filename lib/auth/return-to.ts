import 'server-only';
import { findStaffWithAddress } from '@/lib/db/staff';
import { safeReturn } from '@/lib/domain/address';

/** Pages of the desk. Not in `safeReturn`: that list is in scripts everybody gets. */
const ofDesk = /^\/desk(\/[A-Za-z0-9-]{1,16})?$/;

/**
 * Where a sign-in of this person leads: a listed page, for staff also one of the desk.
 * @param next whatever stood in the address
 */
export async function returnTo(next: unknown, email: string | null): Promise<string> {
  const isOfDesk = typeof next === 'string' && ofDesk.test(next);
  return isOfDesk && email && (await findStaffWithAddress(email)) ? next : safeReturn(next);
}

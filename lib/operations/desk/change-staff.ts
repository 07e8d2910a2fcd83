import 'server-only';
import { transaction } from '@/lib/db/client';
import { recordEvent } from '@/lib/db/events';
import { endSessionsOfUser } from '@/lib/db/sessions';
import { endStaff, findUserId, insertStaff } from '@/lib/db/staff';

/** What became of it: changed, nothing to change, or nobody signs in with this address. */
export type StaffChange = 'changed' | 'as-it-was' | 'nobody';

type Step = { name: 'staff-granted' | 'staff-revoked'; change: (userId: string) => Promise<string | null> };

/** Who is staff changes together with its audit line, and counts from the next sign-in. Rule: security rules 18. */
const change = (email: string, { name, change: write }: Step): Promise<StaffChange> =>
  transaction(async () => {
    const userId = await findUserId(email);
    if (!userId) return 'nobody';
    const staffId = await write(userId);
    if (!staffId) return 'as-it-was';
    await endSessionsOfUser(userId);
    await recordEvent({ subjectId: staffId, name, detail: { by: 'command' } });
    return 'changed';
  });

/**
 * Makes the person with this address staff.
 * @param email as a sign-in keeps it: `lib/domain/address`
 */
export const grantStaff = (email: string): Promise<StaffChange> =>
  change(email, { name: 'staff-granted', change: insertStaff });

/** Takes it back; the person is signed out everywhere. */
export const revokeStaff = (email: string): Promise<StaffChange> =>
  change(email, { name: 'staff-revoked', change: endStaff });

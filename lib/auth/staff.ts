import 'server-only';
import { cache } from 'react';
import { findStaffOfUser, type Staff } from '@/lib/db/staff';
import { signedInUserId } from './next-auth';

export type { Staff } from '@/lib/db/staff';

/** The person of PaxFlow support who sends this request, or null. Asked once per request, and anew at each. */
export const findStaff = cache(async (): Promise<Staff | null> => {
  const userId = await signedInUserId();
  return userId ? findStaffOfUser(userId) : null;
});

import 'server-only';
import { isStaffSession } from '@/lib/db/staff';
import { log } from '@/lib/log';
import { sessionIn } from './next-auth';

/** Asked by `scripts/start/hidden-pages.mjs`, which cannot import the app. */
const held = globalThis as typeof globalThis & {
  paxflowMaySeeDesk?: (cookies: string | undefined) => Promise<boolean>;
};

/**
 * Tells the web server whom to hide the desk from, so that it answers others as any address where nothing is. It hides,
 * and decides nothing: every page and every act of the desk asks for itself. Decision: 024.
 */
export function hideDesk(): void {
  held.paxflowMaySeeDesk = async (cookies) => {
    const session = sessionIn(cookies);
    if (!session) return false;
    const isStaff = await isStaffSession(session);
    if (!isStaff) log('warn', 'request-refused', { reason: 'desk' });
    return isStaff;
  };
}

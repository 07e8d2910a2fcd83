import 'server-only';
import type { Member } from '@/lib/auth/member';
import { now } from '@/lib/clock';
import { calendarFile } from '@/lib/domain/calendar';
import { leavingDates } from '@/lib/domain/leaving-dates';
import { env } from '@/lib/env';
import { paths } from '@/lib/paths';
import { readRequest } from './read-request';

/** The dates of one request as a calendar file; null for a wrong or another account's reference. */
export async function calendarOfRequest(member: Member, reference: string): Promise<string | null> {
  const view = await readRequest(member, reference);
  if (!view) return null;
  const url = `${env().appUrl}${paths.deregistrationOf(reference)}`;
  return calendarFile(leavingDates(view, url), now());
}

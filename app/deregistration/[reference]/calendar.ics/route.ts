import { fileAnswer, missingFile } from '@/app/file-answer';
import { findMember } from '@/lib/auth/member';
import { calendarOfRequest } from '@/lib/operations/deregistration/calendar-of-request';

/** The dates of one request as a calendar file. Somebody else's looks like a missing one, signed in or not. */
export async function GET(
  _: Request,
  { params }: RouteContext<'/deregistration/[reference]/calendar.ics'>,
): Promise<Response> {
  const member = await findMember();
  if (!member) return missingFile();
  const { reference } = await params;
  const file = await calendarOfRequest(member, reference);
  if (file === null) return missingFile();
  return fileAnswer(file, { name: `${reference}.ics`, type: 'text/calendar' });
}

import { findMember } from '@/lib/auth/member';
import { calendarOfRequest } from '@/lib/operations/deregistration/calendar-of-request';

const noStore = { 'cache-control': 'private, no-store' };
const missing = () => new Response('Not found', { status: 404, headers: noStore });

/** The dates of one request as a calendar file. Somebody else's looks like a missing one, signed in or not. */
export async function GET(
  _: Request,
  { params }: RouteContext<'/deregistration/[reference]/calendar.ics'>,
): Promise<Response> {
  const member = await findMember();
  if (!member) return missing();
  const { reference } = await params;
  const file = await calendarOfRequest(member, reference);
  if (file === null) return missing();
  return new Response(file, {
    headers: {
      ...noStore,
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `attachment; filename="${reference}.ics"`,
    },
  });
}

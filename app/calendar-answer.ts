import { findMember, type Member } from '@/lib/auth/member';

const noStore = { 'cache-control': 'private, no-store' };

/** A calendar file to download. No date, and somebody else's, look like a missing file. */
export async function calendarAnswer(read: (member: Member) => Promise<string | null>): Promise<Response> {
  const member = await findMember();
  const file = member && (await read(member));
  if (!file) return new Response('Not found', { status: 404, headers: noStore });
  return new Response(file, {
    headers: {
      ...noStore,
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="paxflow.ics"',
    },
  });
}

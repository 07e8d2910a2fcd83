import { findMember } from '@/lib/auth/member';
import { readRequest } from '@/lib/operations/deregistration/read-request';

const noStore = { 'cache-control': 'private, no-store' };

/** Where a deregistration request stands, for the page that watches it. Somebody else's looks like a missing one. */
export async function GET(
  _: Request,
  { params }: RouteContext<'/api/deregistrations/[reference]'>,
): Promise<Response> {
  const member = await findMember();
  if (!member) return Response.json({ code: 'signed-out' }, { status: 401, headers: noStore });
  const view = await readRequest(member, (await params).reference);
  return view
    ? Response.json(view, { headers: noStore })
    : Response.json({ code: 'not-found' }, { status: 404, headers: noStore });
}

import { findMember } from '@/lib/auth/member';
import { numberRecord } from '@/lib/operations/registration/record';

const noStore = { 'cache-control': 'private, no-store' };
const missing = () => new Response('Not found', { status: 404, headers: noStore });

/** The record of one number as a file. Somebody else's looks like a missing one, signed in or not. */
export async function GET(
  _: Request,
  { params }: RouteContext<'/numbers/[reference]/export.csv'>,
): Promise<Response> {
  const member = await findMember();
  if (!member) return missing();
  const { reference } = await params;
  const record = await numberRecord(member, reference);
  if (record === null) return missing();
  return new Response(record, {
    headers: {
      ...noStore,
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${reference}.csv"`,
    },
  });
}

import { fileAnswer, missingFile } from '@/app/file-answer';
import { findMember } from '@/lib/auth/member';
import { numberRecord } from '@/lib/operations/registration/record';

/** The record of one number as a file. Somebody else's looks like a missing one, signed in or not. */
export async function GET(
  _: Request,
  { params }: RouteContext<'/numbers/[reference]/export.csv'>,
): Promise<Response> {
  const member = await findMember();
  if (!member) return missingFile();
  const { reference } = await params;
  const record = await numberRecord(member, reference);
  if (record === null) return missingFile();
  return fileAnswer(record, { name: `${reference}.csv`, type: 'text/csv' });
}

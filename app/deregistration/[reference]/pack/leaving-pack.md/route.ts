import { fileAnswer, missingFile } from '@/app/file-answer';
import { findMember } from '@/lib/auth/member';
import { now } from '@/lib/clock';
import { packAsMarkdown } from '@/lib/domain/leaving-pack-file';
import { env } from '@/lib/env';
import { readLeavingPack } from '@/lib/operations/deregistration/read-pack';

/** The leaving pack of one request as a file. Somebody else's looks like a missing one, signed in or not. */
export async function GET(
  _: Request,
  { params }: RouteContext<'/deregistration/[reference]/pack/leaving-pack.md'>,
): Promise<Response> {
  const member = await findMember();
  const { reference } = await params;
  const pack = member && (await readLeavingPack(member, reference));
  if (!pack) return missingFile();
  const text = packAsMarkdown(pack, env().appUrl, now());
  return fileAnswer(text, { name: `${reference}-leaving-pack.md`, type: 'text/markdown' });
}

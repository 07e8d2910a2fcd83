import { findMember } from '@/lib/auth/member';
import { clearSignedInHint } from '@/lib/auth/signed-in-hint';
import { whereYouStand } from '@/lib/operations/where-you-stand';

const headers = { 'cache-control': 'private, no-store', vary: 'cookie' };

/** Where the reader's own number stands, for the box beside an article; nothing for anybody else. */
export async function GET(): Promise<Response> {
  const member = await findMember();
  if (!member) await clearSignedInHint();
  const stand = member ? await whereYouStand(member.accountId) : null;
  return stand ? Response.json(stand, { headers }) : new Response(null, { status: 204, headers });
}

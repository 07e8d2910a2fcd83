import { findMember, type Member } from '@/lib/auth/member';
import { isFromOurPages } from '@/lib/auth/origin';
import type { OnIt } from '@/lib/domain/on-it';
import { giveSign, whoIsOnIt } from '@/lib/operations/onboarding/who-is-on-it';

const noStore = { 'cache-control': 'private, no-store' };

const refuse = (code: string, status: number): Response =>
  Response.json({ code }, { status, headers: noStore });

async function answer(ask: (member: Member) => Promise<OnIt>): Promise<Response> {
  const member = await findMember();
  return member ? Response.json(await ask(member), { headers: noStore }) : refuse('signed-out', 401);
}

/** Who is on the account's onboarding; asking changes nothing. */
export const GET = (): Promise<Response> => answer(whoIsOnIt);

/** The same, from a step that stands open: its reader is on it, unless somebody else is. */
export const POST = async (): Promise<Response> =>
  (await isFromOurPages()) ? answer(giveSign) : refuse('not-from-this-site', 403);

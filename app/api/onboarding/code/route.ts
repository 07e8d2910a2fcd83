import { findMember } from '@/lib/auth/member';
import { codeProgress } from '@/lib/operations/onboarding/code-progress';

const noStore = { 'cache-control': 'private, no-store' };

/** Whether the code that goes to PaxFlow has led on, for the page that waits for it. */
export async function GET(): Promise<Response> {
  const member = await findMember();
  return member
    ? Response.json(await codeProgress(member), { headers: noStore })
    : Response.json({ code: 'signed-out' }, { status: 401, headers: noStore });
}

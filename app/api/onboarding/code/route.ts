import { findMember } from '@/lib/auth/member';
import { readOnboarding } from '@/lib/operations/onboarding/read-onboarding';

const noStore = { 'cache-control': 'private, no-store' };

/** Whether the code of the open onboarding is in, for the page that waits for somebody else to enter it. */
export async function GET(): Promise<Response> {
  const member = await findMember();
  if (!member) return Response.json({ code: 'signed-out' }, { status: 401, headers: noStore });
  const onboarding = await readOnboarding(member.accountId);
  const number = onboarding?.answers.numberId ?? null;
  const isVerified = number !== null && onboarding?.answers.verifiedNumberId === number;
  return Response.json({ isVerified }, { headers: noStore });
}

import { requireMember } from '@/lib/auth/member';
import { dialogAddress } from '@/lib/operations/onboarding/connect-business';
import { paths } from '@/lib/paths';

/** Leads to Meta's window. Nothing is written here, so it can be a plain link. */
export async function GET(): Promise<Response> {
  const member = await requireMember(paths.step('business'));
  return Response.redirect(dialogAddress(member), 303);
}

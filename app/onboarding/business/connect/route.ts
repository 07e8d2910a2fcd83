import { redirect } from 'next/navigation';
import { requireMember } from '@/lib/auth/member';
import { windowAddress } from '@/lib/operations/onboarding/meta-window';
import { paths } from '@/lib/paths';
import { rememberOpened } from '../opened-window';

/** Leads to Meta's window. Nothing is written here, so it can be a plain link. */
export async function GET(): Promise<Response> {
  const member = await requireMember(paths.step('business'));
  const address = await windowAddress(member);
  if (!address) redirect(paths.onboarding);
  await rememberOpened();
  return Response.redirect(address, 303);
}

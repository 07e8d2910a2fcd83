import { redirect } from 'next/navigation';
import type { NextRequest } from 'next/server';
import { requireMember } from '@/lib/auth/member';
import { connectBusiness } from '@/lib/operations/onboarding/connect-business';
import { paths } from '@/lib/paths';

/** Where Meta's window ends. Its state proves that this member went there; its code is spent here and now. */
export async function GET({ nextUrl }: NextRequest): Promise<never> {
  const member = await requireMember(paths.step('business'));
  const { searchParams } = nextUrl;
  const outcome = await connectBusiness(member, {
    code: searchParams.get('code'),
    state: searchParams.get('state'),
  });
  redirect(outcome.ok ? paths.step(outcome.value) : paths.businessProblem(outcome.refusal.code));
}

import { redirect } from 'next/navigation';
import type { NextRequest } from 'next/server';
import { requireMember } from '@/lib/auth/member';
import { returnFromWindow } from '@/lib/operations/onboarding/meta-window';
import { paths } from '@/lib/paths';
import { readWindowReturn } from '@/lib/whatsapp/window-return';
import { forgetOpened } from '../opened-window';

/** Where Meta's window ends. Its state proves that this member went there; its code is spent here and now. */
export async function GET({ nextUrl }: NextRequest): Promise<never> {
  const member = await requireMember(paths.step('business'));
  const outcome = await returnFromWindow(member, readWindowReturn(nextUrl.searchParams));
  await forgetOpened();
  redirect(outcome.ok ? paths.business(outcome.value) : paths.businessProblem(outcome.refusal.code));
}

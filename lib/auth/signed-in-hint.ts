import 'server-only';
import { cookies } from 'next/headers';
import { DAY } from '@/lib/clock';
import { signedInHint } from '@/lib/domain/signed-in-hint';
import { env } from '@/lib/env';

/** How long a session lasts at most, and the hint with it. */
export const sessionSeconds = (7 * DAY) / 1_000;

/** Tells the scripts of static pages that somebody is signed in. */
export async function setSignedInHint(): Promise<void> {
  const secure = env().appUrl.startsWith('https:');
  const options = { httpOnly: false, sameSite: 'lax', path: '/', secure, maxAge: sessionSeconds } as const;
  (await cookies()).set(signedInHint, '1', options);
}

/** Nobody is signed in (any more): pages need not ask. */
export async function clearSignedInHint(): Promise<void> {
  (await cookies()).delete(signedInHint);
}

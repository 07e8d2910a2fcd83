import 'server-only';
import { createHash } from 'node:crypto';
import { HOUR, MINUTE } from '@/lib/clock';
import { transaction } from '@/lib/db/client';
import { spend } from '@/lib/db/rate-counters';
import { findLinkAddress } from '@/lib/db/sign-in-links';
import { safeReturn } from '@/lib/domain/address';
import { done, type Outcome, refuse } from '@/lib/domain/refusals';
import { env } from '@/lib/env';
import { log } from '@/lib/log';
import { callNextAuth } from './next-auth';

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

/**
 * Mails a sign-in link. Known and unknown addresses get the same answer; the mail is a job.
 * Refusal: too-often (3 links per address in 15 minutes, 600 per hour in all). Rule: security rules 14, 15, 45.
 */
export async function askSignInLink(email: string, next: string): Promise<Outcome<null>> {
  const until =
    (await spend(`sign-in:${hashOf(email)}`, 3, 15 * MINUTE)) ?? (await spend('sign-in:all', 600, HOUR));
  if (until) {
    log('warn', 'limit-hit', { reason: 'sign-in' });
    return refuse('too-often', until);
  }
  const csrf = await callNextAuth(['csrf'], {}, null);
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  // The link and its mail exist together or not at all.
  await transaction(async () => {
    const form = { csrfToken, email, callbackUrl: env().appUrl, json: 'true' };
    const answer = await callNextAuth(['signin', 'email'], {}, form, safeReturn(next));
    const { url } = (await answer.json()) as { url: string };
    if (url.includes('error=')) throw new Error('The sign-in link could not be made');
  });
  log('info', 'sign-in-asked');
  return done(null);
}

/** The hash next-auth keeps of a link's token. */
const storedHash = (token: string) => hashOf(`${token}${env().authSecret}`);

/** The address a link belongs to, without spending it; null when it is spent, replaced or too old. */
export const addressOfLink = (token: string): Promise<string | null> => findLinkAddress(storedHash(token));

/** Spends a link and begins a session. Refusal: link-spent. */
export async function signInWithLink(token: string): Promise<Outcome<null>> {
  const email = await addressOfLink(token);
  if (!email) return refuse('link-spent');
  const answer = await callNextAuth(['callback', 'email'], { email, token, callbackUrl: env().appUrl }, null);
  if ((answer.headers.get('location') ?? '').includes('error=')) {
    log('warn', 'sign-in-refused');
    return refuse('link-spent');
  }
  log('info', 'sign-in-done');
  return done(null);
}

/** Ends the session at once; the cookie is of no use afterwards. */
export async function signOut(): Promise<void> {
  const csrf = await callNextAuth(['csrf'], {}, null);
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  await callNextAuth(['signout'], {}, { csrfToken, callbackUrl: env().appUrl, json: 'true' });
  log('info', 'sign-out');
}

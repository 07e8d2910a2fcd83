import 'server-only';
import { createHash, createHmac } from 'node:crypto';
import { HOUR, MINUTE } from '@/lib/clock';
import { transaction } from '@/lib/db/client';
import { spend } from '@/lib/db/rate-counters';
import { findLinkAddress } from '@/lib/db/sign-in-links';
import { done, type Outcome, refuse } from '@/lib/domain/refusals';
import { env } from '@/lib/env';
import { newFormKey } from '@/lib/ids';
import { log } from '@/lib/log';
import { once } from '@/lib/operations/once';
import { callNextAuth, resumeSession } from './next-auth';
import { returnTo } from './return-to';
import { clearSignedInHint, setSignedInHint } from './signed-in-hint';

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

/** Whoever is not signed in shares one room for form keys; a key is random, so nobody meets another's. */
const nobody = 'nobody';

type LinkForm = { key: string; email: string; next: string };

/**
 * Mails a sign-in link, once per form key. Known and unknown addresses get the same answer; the mail is a job.
 * Refusals: too-often (3 links per address in 15 minutes, 600 per hour in all), page-out-of-date (the key came with
 * another address). Rule: security rules 14, 15, 45, 56.
 */
export const askSignInLink = ({ key, ...content }: LinkForm): Promise<Outcome<'sent'>> =>
  once({ accountId: nobody, key: key || newFormKey(), action: 'sign-in-link', content }, async () => {
    const { email, next } = content;
    const until =
      (await spend(`sign-in:${hashOf(email)}`, 3, 15 * MINUTE)) ?? (await spend('sign-in:all', 600, HOUR));
    if (until) {
      log('warn', 'limit-hit', { reason: 'sign-in' });
      return refuse('too-often', until);
    }
    const csrf = await callNextAuth(['csrf'], {}, null);
    const { csrfToken } = (await csrf.json()) as { csrfToken: string };
    const form = { csrfToken, email, callbackUrl: env().appUrl, json: 'true' };
    const answer = await callNextAuth(['signin', 'email'], {}, form, {
      next: await returnTo(next, email),
    });
    const { url } = (await answer.json()) as { url: string };
    if (url.includes('error=')) throw new Error('The sign-in link could not be made');
    log('info', 'sign-in-asked');
    return done('sent');
  });

/** The hash next-auth keeps of a link's token. */
const storedHash = (token: string) => hashOf(`${token}${env().authSecret}`);

/** The address a link belongs to, without spending it; null when it is spent, replaced or too old. */
export const addressOfLink = (token: string): Promise<string | null> => findLinkAddress(storedHash(token));

/** The token of the session that one rendering of the confirm page begins: the same for each press of its button. */
const sessionTokenFor = (key: string, token: string) =>
  createHmac('sha256', env().authSecret).update(`session:${key}:${token}`).digest('hex');

/**
 * Spends a link and begins a session. A second press of the same button finds the session of the first, whose answer
 * the browser may never have seen. Refusal: link-spent.
 */
export async function signInWithLink(key: string, token: string): Promise<Outcome<null>> {
  const sessionToken = sessionTokenFor(key || newFormKey(), token);
  const email = await addressOfLink(token);
  const isSpentNow = email !== null && (await spendLink(email, token, sessionToken));
  if (!isSpentNow && !(await resumeSession(sessionToken))) {
    log('warn', 'sign-in-refused');
    return refuse('link-spent');
  }
  await setSignedInHint();
  log('info', 'sign-in-done');
  return done(null);
}

/** One transaction, so that whoever comes second finds the session when the link is gone. */
const spendLink = (email: string, token: string, sessionToken: string): Promise<boolean> =>
  transaction(async () => {
    const query = { email, token, callbackUrl: env().appUrl };
    const answer = await callNextAuth(['callback', 'email'], query, null, { sessionToken });
    return !(answer.headers.get('location') ?? '').includes('error=');
  });

/** Ends the session at once; the cookie is of no use afterwards. */
export async function signOut(): Promise<void> {
  const csrf = await callNextAuth(['csrf'], {}, null);
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  await callNextAuth(['signout'], {}, { csrfToken, callbackUrl: env().appUrl, json: 'true' });
  await clearSignedInHint();
  log('info', 'sign-out');
}

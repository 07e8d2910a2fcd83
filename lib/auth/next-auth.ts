import 'server-only';
import { cookies, headers } from 'next/headers';
import { NextRequest } from 'next/server';
import NextAuth, { type AuthOptions, getServerSession } from 'next-auth';
import { after, now } from '@/lib/clock';
import { authAdapter, linkLifeMs } from '@/lib/db/auth-adapter';
import { env } from '@/lib/env';
import { signInLetter } from '@/lib/mail/letters';
import { queueMail } from '@/lib/mail/outbox';
import { paths } from '@/lib/paths';
import { sessionSeconds } from './signed-in-hint';

/** `__Host-` ties a cookie to this very host; browsers allow it over https only. */
const cookieOf = (name: string) => {
  const secure = env().appUrl.startsWith('https:');
  return {
    name: secure ? `__Host-paxflow.${name}` : `paxflow.${name}`,
    options: { httpOnly: true, sameSite: 'lax' as const, path: '/', secure },
  };
};

/** What one call may settle beforehand: where a mailed link leads to, and the token of a session it begins. */
type Call = { next?: string; sessionToken?: string };

async function authOptions({ next = '/', sessionToken }: Call = {}): Promise<AuthOptions> {
  const { authSecret, appUrl, supportEmail } = env();
  return {
    adapter: await authAdapter(),
    secret: authSecret,
    // Seven days at most: a session is never extended, only renewed by a new sign-in.
    session: {
      strategy: 'database',
      maxAge: sessionSeconds,
      updateAge: sessionSeconds,
      ...(sessionToken ? { generateSessionToken: () => sessionToken } : {}),
    },
    pages: { signIn: '/sign-in', error: '/sign-in', verifyRequest: paths.signInSent },
    cookies: {
      sessionToken: cookieOf('session'),
      callbackUrl: cookieOf('callback'),
      csrfToken: cookieOf('csrf'),
    },
    providers: [
      {
        // Written out, because the stock provider would bring its own mailer.
        id: 'email',
        type: 'email',
        name: 'Email',
        server: '',
        from: '',
        maxAge: linkLifeMs / 1000,
        options: {},
        sendVerificationRequest: async ({ identifier, token }) => {
          const link = new URL('/sign-in/confirm', appUrl);
          link.search = new URLSearchParams({ token, next }).toString();
          await queueMail(identifier, signInLetter(link.href, after(now(), linkLifeMs), supportEmail));
        },
      },
    ],
    callbacks: { session: ({ session, user }) => ({ expires: session.expires, userId: user.id }) },
    logger: { error: () => undefined, warn: () => undefined, debug: () => undefined },
  };
}

/** The user id behind the request's session cookie, or null. Headers first: a page being built stops here. */
export async function signedInUserId(): Promise<string | null> {
  await headers();
  const session: { userId?: string } | null = await getServerSession(await authOptions());
  return session?.userId ?? null;
}

/** The session's token in a `Cookie` header as it arrived, or null. */
export function sessionIn(cookieHeader: string | undefined): string | null {
  const { name } = cookieOf('session');
  const pairs = (cookieHeader ?? '').slice(0, 16_384).split(';');
  const found = pairs.map((pair) => pair.trim()).find((pair) => pair.startsWith(`${name}=`));
  return found?.slice(name.length + 1) || null;
}

/** The token of the session this request presents; whether it lives is not asked here. */
export const presentedSession = async (): Promise<string | null> =>
  (await cookies()).get(cookieOf('session').name)?.value ?? null;

/**
 * Drives one of next-auth's own endpoints in this process and keeps the cookies it sets. Its routes are not on the
 * web: there a plain GET would spend a sign-in link, and mail scanners send such GETs.
 */
export async function callNextAuth(
  path: string[],
  query: Record<string, string>,
  form: Record<string, string> | null,
  call?: Call,
) {
  const url = new URL(`/api/auth/${path.join('/')}`, env().appUrl);
  url.search = new URLSearchParams(query).toString();
  const init = form
    ? {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams(form),
      }
    : { method: 'GET' };
  const handler = NextAuth(await authOptions(call));
  const response: Response = await handler(new NextRequest(url, init), {
    params: Promise.resolve({ nextauth: path }),
  });
  const jar = await cookies();
  for (const cookie of response.headers.getSetCookie()) {
    const [pair = '', ...attributes] = cookie.split(';');
    const at = pair.indexOf('=');
    const maxAge = attributes.map((a) => /^ *max-age=(\d+)/i.exec(a)?.[1]).find(Boolean);
    const expires = attributes.map((a) => /^ *expires=(.+)/i.exec(a)?.[1]).find(Boolean);
    const { options } = cookieOf('');
    jar.set(pair.slice(0, at), decodeURIComponent(pair.slice(at + 1)), {
      ...options,
      ...(maxAge ? { maxAge: Number(maxAge) } : expires ? { expires: new Date(expires) } : {}),
    });
  }
  return response;
}

/** Gives the browser a session that already lives; false when there is none behind this token. */
export async function resumeSession(sessionToken: string): Promise<boolean> {
  const found = await (await authAdapter()).getSessionAndUser?.(sessionToken);
  if (!found) return false;
  const { name, options } = cookieOf('session');
  (await cookies()).set(name, sessionToken, { ...options, expires: found.session.expires });
  return true;
}

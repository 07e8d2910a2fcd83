import 'server-only';
import { cookies } from 'next/headers';
import { HOUR, now, SECOND } from '@/lib/clock';
import { env } from '@/lib/env';

/**
 * Remembers in the browser that Meta's window was opened here, because a window that is closed tells nobody. It holds
 * an instant and nothing else; the way there stays a plain link that writes nothing down.
 */
const name = 'paxflow-meta-window';
const path = '/onboarding/business';

export async function rememberOpened(): Promise<void> {
  (await cookies()).set({
    name,
    path,
    value: String(now().getTime()),
    maxAge: HOUR / SECOND,
    httpOnly: true,
    sameSite: 'lax',
    secure: env().appUrl.startsWith('https:'),
  });
}

export async function forgetOpened(): Promise<void> {
  (await cookies()).set({ name, path, value: '', maxAge: 0 });
}

/** When Meta's window was opened in this browser and nothing came back; null when it was not, or something came. */
export async function openedAt(): Promise<Date | null> {
  const value = (await cookies()).get(name)?.value ?? '';
  if (!/^\d{10,16}$/.test(value)) return null;
  const at = new Date(Number(value));
  return at <= now() ? at : null;
}

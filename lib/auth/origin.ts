import 'server-only';
import { headers } from 'next/headers';
import { env } from '@/lib/env';

/**
 * True when a write comes from our own pages: the browser says so itself, or names our origin. Saying neither is a
 * no. Rule: security rules 8.
 */
export async function isFromOurPages(): Promise<boolean> {
  const asked = await headers();
  const site = asked.get('sec-fetch-site');
  if (site) return site === 'same-origin' || site === 'none';
  return asked.get('origin') === env().appUrl;
}

import { type OnIt, onItSchema } from '@/lib/domain/on-it';
import { paths } from '@/lib/paths';

/** Asks, in the browser, who is on the onboarding. `POST` says besides that this reader is on it, if nobody else is. */
export async function askWhoIsOnIt(method: 'GET' | 'POST', signal: AbortSignal): Promise<OnIt> {
  const response = await fetch(paths.whoIsOnIt, { method, signal, headers: { accept: 'application/json' } });
  if (!response.ok) throw new Error('Nobody can say who is on it');
  return onItSchema.parse(await response.json());
}

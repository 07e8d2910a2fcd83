import type { ZodType } from 'zod';
import { type RegistrationView, registrationViewSchema } from '@/lib/domain/registration-view';
import { paths } from '@/lib/paths';

/** Asks, in the browser, what stands at an address now. Throws when PaxFlow does not answer. */
export async function readNow<T>(address: string, schema: ZodType<T>, signal: AbortSignal): Promise<T> {
  const response = await fetch(address, { signal, headers: { accept: 'application/json' } });
  if (!response.ok) throw new Error('The status could not be read');
  return schema.parse(await response.json());
}

/** Where a registration stands now. */
export const readStatus = (reference: string, signal: AbortSignal): Promise<RegistrationView> =>
  readNow(paths.registrationStatus(reference), registrationViewSchema, signal);

/** How often a page that is being watched asks, in milliseconds: often while something is under way. */
export const askAgainAfter = (isMoving: boolean): number => (isMoving ? 1_500 : 10_000);

/** Something happens by itself in a moment. */
export const isMoving = ({ state }: Pick<RegistrationView, 'state'>): boolean =>
  state === 'registering' || state === 'pending_proofs';

import { type RegistrationView, registrationViewSchema } from '@/lib/domain/registration-view';
import { paths } from '@/lib/paths';

/** Asks, in the browser, where a registration stands now. Throws when PaxFlow does not answer. */
export async function readStatus(reference: string, signal: AbortSignal): Promise<RegistrationView> {
  const response = await fetch(paths.registrationStatus(reference), {
    signal,
    headers: { accept: 'application/json' },
  });
  if (!response.ok) throw new Error('The status could not be read');
  return registrationViewSchema.parse(await response.json());
}

/** How often a page that is being watched asks, in milliseconds: often while something is under way. */
export const askAgainAfter = (isMoving: boolean): number => (isMoving ? 1_500 : 10_000);

/** Something happens by itself in a moment. */
export const isMoving = ({ state }: Pick<RegistrationView, 'state'>): boolean =>
  state === 'registering' || state === 'pending_proofs';

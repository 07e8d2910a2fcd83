import 'server-only';
import { unstable_rethrow } from 'next/navigation';
import { log } from '@/lib/log';
import type { FormState } from './form-state';
import { fieldsOf, refusedState } from './read-form';

type FormAction = (state: FormState, form: FormData) => Promise<FormState>;

/**
 * For forms that take a text of somebody's own: a fault of ours must not cost it. The form comes back as it was sent
 * (refusal `not-confirmed`), its key too, so that pressing again cannot act twice.
 */
export const keepingWords =
  (action: FormAction): FormAction =>
  async (state, form) => {
    try {
      return await action(state, form);
    } catch (error) {
      unstable_rethrow(error);
      log('error', 'fault', { reason: error instanceof Error ? error.name : 'unknown' });
      const { key } = fieldsOf(form);
      const refused = refusedState(form, { code: 'not-confirmed' });
      return typeof key === 'string' ? { ...refused, key } : refused;
    }
  };

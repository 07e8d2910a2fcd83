import 'server-only';
import { headers } from 'next/headers';

/**
 * True where the page is drawn as the answer to a form that was sent without scripts. Leading away then would cost what
 * was typed; nothing else may depend on it, because anybody can send such a header.
 */
export const isFormAnswer = async (): Promise<boolean> =>
  ((await headers()).get('content-type') ?? '').startsWith('multipart/form-data');

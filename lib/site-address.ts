import 'server-only';
import { knownAddress } from './env';

/**
 * The whole address of a path of ours, or the path alone where the public address is not known while pages are
 * built: a path is right wherever it is read, a guessed host would be wrong. Rule: decision 013.
 */
export const addressOf = (path: string): string => `${knownAddress() ?? ''}${path}`;

import { metaMeanings } from './meta-meanings';

/** Six digits, together or apart, that are no part of a longer run: how a code and a PIN are written. */
const sixDigits = /(?<![\d+])(?<!\d[ .-])\d(?:[ .-]?\d){5}(?![ .-]?\d)/g;

const isMetaError = (digits: string): boolean =>
  metaMeanings.some(({ code, subcode }) =>
    typeof code === 'number'
      ? Number(digits) === code || Number(digits) === subcode
      : code[0] <= Number(digits) && Number(digits) <= code[1],
  );

/**
 * What somebody wrote, without anything that may be a code or a PIN: people write them although they are asked not to, and
 * support never sees one. An error code of Meta's that we know stays, because it says what happened.
 */
export const hideCodes = (text: string): string =>
  text.replace(sixDigits, (found) => (isMetaError(found.replace(/\D/g, '')) ? found : '••••••'));

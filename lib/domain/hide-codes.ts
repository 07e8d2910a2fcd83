import { metaMeanings } from './meta-meanings';

/** Six digits, together or apart, that are no part of a longer run: how a code and a PIN are written. */
const sixDigits = /(?<![\d+])(?<!\d[ .-])\d(?:[ .-]?\d){5}(?![ .-]?\d)/g;

/** Single codes only: a range would let whole thousands of PINs through. */
const metaErrors = new Set(metaMeanings.flatMap(({ code, subcode }) => [String(code), String(subcode)]));

/**
 * What somebody wrote, without anything that may be a code or a PIN: people write them although they are asked not to, and
 * support never sees one. An error code of Meta's that we know stays, because it says what happened.
 */
export const hideCodes = (text: string): string =>
  text.replace(sixDigits, (found) => (metaErrors.has(found) ? found : '••••••'));

/** Letters and digits that cannot be taken for one another: no 0 O, 1 I L, 2 Z, 5 S, 8 B, U V. */
const letters = '34679ACDEFGHJKMNPQRTWXY';

const checkLetter = (text: string): string => {
  const sum = [...text].reduce((total, letter, i) => total + (letters.indexOf(letter) + 1) * (i + 2), 0);
  return letters.charAt(sum % letters.length);
};

/**
 * A reference such as `RG-7K3F-92QX` from seven random bytes. The last letter is a check: one wrong letter
 * is noticed. Decision: 001-references.
 */
export const referenceFrom = (kind: string, bytes: Uint8Array): string => {
  const body = [...bytes.slice(0, 7)].map((byte) => letters.charAt(byte % letters.length)).join('');
  const all = body + checkLetter(body);
  return `${kind}-${all.slice(0, 4)}-${all.slice(4)}`;
};

/** True when the text has the shape of a reference and its check letter fits. */
export const isReference = (text: string): boolean => {
  const match = /^[A-Z]{2}-([0-9A-Z]{4})-([0-9A-Z]{3})([0-9A-Z])$/.exec(text);
  if (!match) return false;
  const body = `${match[1]}${match[2]}`;
  return [...body].every((letter) => letters.includes(letter)) && checkLetter(body) === match[3];
};

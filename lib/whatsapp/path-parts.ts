/**
 * An object id as a piece of a path. A wrong one is a fault of ours, and must not become another path.
 * @throws Error without the value, when it is not 1 to 32 digits.
 */
export const pathId = (id: string): string => {
  if (!/^[0-9]{1,32}$/.test(id)) throw new Error('An id for Meta must be 1 to 32 digits');
  return id;
};

/**
 * A PIN or a code as Meta takes it. Sending a malformed one would spend one of the number's attempts.
 * @throws Error without the value, when it is not six digits.
 */
export const sixDigits = (secret: string): string => {
  if (!/^[0-9]{6}$/.test(secret)) throw new Error('A PIN or code for Meta must be six digits');
  return secret;
};

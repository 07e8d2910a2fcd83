import { parsePhoneNumberFromString } from 'libphonenumber-js/max';

const shape = /^[1-9]\d{6,14}$/;

/**
 * The number meant by Meta's `cc` and `phone_number`, which may or may not repeat the country code. Null when
 * it cannot be one. Fictional numbers are possible but not valid, so possible ones count.
 */
export const e164From = (cc: string | null, phoneNumber: string): string | null => {
  if (!shape.test(phoneNumber)) return null;
  const candidates = [
    ...(cc ? [`+${cc}${phoneNumber}`] : []),
    ...(!cc || phoneNumber.startsWith(cc) ? [`+${phoneNumber}`] : []),
  ].map((text) => parsePhoneNumberFromString(text));
  const best = candidates.find((one) => one?.isValid()) ?? candidates.find((one) => one?.isPossible());
  return best?.number ?? null;
};

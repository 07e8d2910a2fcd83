import { parsePhoneNumberFromString } from 'libphonenumber-js/max';

const shape = /^[1-9]\d{6,14}$/;

/**
 * The number meant by Meta's `cc` and `phone_number`, which may or may not repeat the country code. Null when
 * it cannot be one. Fictional numbers are possible but not valid, so possible ones count. Where both readings are valid
 * numbers, the code was repeated: Meta's specification asks for the whole number.
 */
export const e164From = (cc: string | null, phoneNumber: string): string | null => {
  if (!shape.test(phoneNumber)) return null;
  const candidates = [
    ...(!cc || phoneNumber.startsWith(cc) ? [`+${phoneNumber}`] : []),
    ...(cc ? [`+${cc}${phoneNumber}`] : []),
  ].map((text) => parsePhoneNumberFromString(text));
  const best = candidates.find((one) => one?.isValid()) ?? candidates.find((one) => one?.isPossible());
  return best?.number ?? null;
};

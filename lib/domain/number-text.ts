import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** The number as people read it: `+44 7700 900982`. */
export const internationalNumber = (e164: string): string =>
  parsePhoneNumberFromString(e164)?.formatInternational() ?? e164;

/** All that logs, mails and subjects may show of a number: its last four digits. */
export const lastFour = (e164: string): string => e164.slice(-4);

/** Country calling code and national digits, as Meta wants them apart. */
export function callingCodeAndRest(e164: string): { countryCallingCode: string; nationalNumber: string } {
  const parsed = parsePhoneNumberFromString(e164);
  if (!parsed) throw new Error('A stored number has no country calling code');
  return { countryCallingCode: parsed.countryCallingCode, nationalNumber: parsed.nationalNumber };
}

import 'server-only';
import { getCountries, getCountryCallingCode } from 'libphonenumber-js/min';

/** Every country with its calling code, by name. Asked for only when the number does not say it. */
export function countryOptions() {
  const names = new Intl.DisplayNames('en', { type: 'region' });
  return getCountries()
    .map((code) => ({
      value: code as string,
      label: `${names.of(code) ?? code} (+${getCountryCallingCode(code)})`,
    }))
    .sort((a, b) => a.label.localeCompare(b.label, 'en'));
}

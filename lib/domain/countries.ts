import {
  type CountryCode,
  getCountries,
  getCountryCallingCode,
  isSupportedCountry,
} from 'libphonenumber-js/min';

/** Not served by Meta, as ISO countries. Source: platform facts, 4.1. */
const notServed = new Set(['CU', 'IR', 'KP', 'SY']);
/** Where Meta leaves out regions that nobody can tell from a number: Crimea, Donetsk and Luhansk. */
const withRegionsNotServed = new Set(['UA', 'RU']);

const names = new Intl.DisplayNames('en', { type: 'region' });

export const isCountry = (code: string): code is CountryCode => isSupportedCountry(code);
export const isServed = (code: string): boolean => !notServed.has(code);
export const hasRegionsNotServed = (code: string): boolean => withRegionsNotServed.has(code);

export const countryName = (code: string): string => names.of(code) ?? code;

/** Every country with its calling code, by name. */
export const countryOptions = () =>
  getCountries()
    .map((code) => ({
      value: code as string,
      label: `${countryName(code)} (+${getCountryCallingCode(code)})`,
    }))
    .sort((a, b) => a.label.localeCompare(b.label, 'en'));

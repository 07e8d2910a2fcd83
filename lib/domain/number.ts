import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { longestSpelling } from './bounds';
import { isServed } from './countries';
import { fictionalRange } from './fiction';
import { kindFrom, type NumberKind } from './number-kinds';
import { done, type Outcome, refuse } from './refusals';

export type ParsedNumber = { e164: string; country: string; kind: NumberKind };

/** A digit of any script as 0 to 9. Each script has its ten digits side by side. */
function westernDigit(digit: string): string {
  const point = digit.codePointAt(0) ?? 0;
  let zero = point;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String(point - zero);
}

/**
 * Plain digits and a leading plus from any spelling: digits of every script, invisible marks, 00 for +, brackets, dots, and
 * the `tel:` of a copied link.
 */
function digitsOf(typed: string): string | null {
  const plain = typed
    .slice(0, longestSpelling)
    .normalize('NFKC')
    .replace(/^\s*tel:/i, '')
    .replace(/\p{Nd}/gu, westernDigit)
    .replace(/[\p{Cf}\p{Cc}\s().\-/\u2010-\u2015\u2212]/gu, '');
  return /^\+?[0-9]+$/.test(plain) ? plain.replace(/^00/, '+') : null;
}

/**
 * Tells a phone number in any usual spelling, whether or not it can be registered.
 * @param typed what the customer wrote, at most 32 characters
 * @param country ISO country for numbers written without country code
 * @param isFictionWelcome true where the sandbox stands in for Meta
 * @returns the number in E.164 with its country and kind
 * Refusals: number-not-recognised, country-needed, number-too-short, number-is-fictional. Source: UX guidelines 3.
 */
export function tellNumber(
  typed: string,
  country: string | null,
  isFictionWelcome: boolean,
): Outcome<ParsedNumber> {
  const digits = digitsOf(typed);
  if (!digits) return refuse('number-not-recognised');
  if (digits.replace('+', '').length < 7) return refuse('number-too-short');
  const isInternational = digits.startsWith('+');
  const known = country && isSupportedCountry(country) ? (country as CountryCode) : undefined;
  if (!isInternational && !known) return refuse('country-needed');
  const parsed = parsePhoneNumberFromString(digits, isInternational ? undefined : known);
  if (!parsed) return refuse('number-not-recognised');

  const fiction = fictionalRange(parsed.number);
  if (fiction) {
    const { country: home, kind } = fiction;
    return isFictionWelcome
      ? done({ e164: parsed.number, country: home, kind })
      : refuse('number-is-fictional');
  }
  if (!parsed.isValid() || !parsed.country) return refuse('number-not-recognised');
  return done({ e164: parsed.number, country: parsed.country, kind: kindFrom(parsed.getType()) });
}

/**
 * Reads a phone number that is to be registered; takes and returns what `tellNumber` does.
 * Refusals: those of `tellNumber`, and country-not-served, number-kind-unsupported, number-kind-not-advised. Source:
 * Meta, phone numbers (2026-03).
 */
export function readNumber(
  typed: string,
  country: string | null,
  isFictionWelcome: boolean,
): Outcome<ParsedNumber> {
  const told = tellNumber(typed, country, isFictionWelcome);
  if (!told.ok) return told;
  const { country: home, kind } = told.value;
  if (!isServed(home)) return refuse('country-not-served');
  if (kind === 'pager') return refuse('number-kind-unsupported');
  if (kind === 'shared-cost' || kind === 'personal') return refuse('number-kind-not-advised');
  return told;
}

import {
  type CountryCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
  validatePhoneNumberLength,
} from 'libphonenumber-js';

/** Why a number cannot be dialled; `phone_not_assigned`: its length is right, but its country has no such numbers. */
export type PhoneFault =
  | 'phone_needs_country'
  | 'phone_too_short'
  | 'phone_too_long'
  | 'phone_not_a_number'
  | 'phone_not_assigned';

/**
 * What is wrong with a number, or null. With a country (ISO alpha-2) a national number and a short code of up to six
 * digits are right too; without one it begins with + and the code of its country. By the numbering plans of libphonenumber.
 */
export function phoneFault(number: string, country: string | null = null): PhoneFault | null {
  const written = number.trim();
  const home = country && isSupportedCountry(country) ? (country as CountryCode) : undefined;
  if (!/^[+*#0-9][0-9 ().\-/*#]*$/.test(written) || !/\d/.test(written)) return 'phone_not_a_number';
  if (home && !written.startsWith('+') && written.replace(/\D/g, '').length <= 6) return null;
  if (!home && !written.startsWith('+')) return 'phone_needs_country';
  switch (validatePhoneNumberLength(written, home)) {
    case 'TOO_SHORT':
    case 'INVALID_LENGTH':
      return 'phone_too_short';
    case 'TOO_LONG':
      return 'phone_too_long';
    case 'INVALID_COUNTRY':
      return 'phone_needs_country';
    case 'NOT_A_NUMBER':
      return 'phone_not_a_number';
  }
  return parsePhoneNumberFromString(written, home)?.isValid() ? null : 'phone_not_assigned';
}

/** A number as it is kept: internationally, in groups; as it was written when its country does not know it. */
export function phoneKept(number: string, country: string | null = null): string {
  const home = country && isSupportedCountry(country) ? (country as CountryCode) : undefined;
  const parsed = parsePhoneNumberFromString(number, home);
  const national = home && !number.trim().startsWith('+');
  return parsed?.isValid() && !national ? parsed.formatInternational() : number.trim().replace(/\s+/g, ' ');
}

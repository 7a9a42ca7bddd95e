import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js';

/** A number to tap and to read: `href` is a tel: link, `text` is grouped as people of the country group it. */
export type Dialled = { href: string; text: string };

/**
 * Makes a number tappable. With a country, a number that is valid there is dialled internationally and shown as it was
 * written; short codes and what cannot be read are dialled as they stand. Without one it is shown internationally.
 */
export function dial(number: string, country?: string | null): Dialled {
  const written = number.trim();
  const home = country && isSupportedCountry(country) ? (country as CountryCode) : undefined;
  const parsed = parsePhoneNumberFromString(written, home);
  if (!parsed?.isValid()) return { href: `tel:${digits(written)}`, text: written };
  const text = written.startsWith('+') ? parsed.formatInternational() : written;
  return { href: parsed.getURI().replace(/;.*$/, ''), text };
}

/** True when a text reads as a telephone number and nothing else. */
export function looksDialled(text: string): boolean {
  return /^\+?[\d\s().\-/*#]{2,}$/.test(text.trim()) && /\d/.test(text);
}

function digits(written: string): string {
  return encodeURIComponent(written.replace(/[^\d+*#]/g, '')).replaceAll('%2B', '+');
}

import type { CountryCode } from 'libphonenumber-js/max';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { westernDigits } from './dates.ts';

/** A telephone number found in a text: where it stands (UTF-16 units), and as it was written. */
export type FoundPhone = { start: number; end: number; written: string };

const number =
  /(?<![\p{L}\p{N}@.,/])(?:\+|00)?[(]?[\p{Nd}*#](?:[\p{Nd}*#]|[\s().\-–‑]{1,3}(?=[\p{Nd}(]))*[\p{Nd}*#](?![\p{L}\p{N}@])/gu;
// Marks that keep a number from turning around inside Arabic text.
const bidiMarks = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/gu;

/** Everything with at least `digits` digits that is written like a telephone number. */
export function findPhones(text: string, digits: number): FoundPhone[] {
  const plain = text.replace(bidiMarks, ' ');
  return [...plain.matchAll(number)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length, written: match[0] }))
    .filter(({ written }) => (written.match(/\p{Nd}/gu)?.length ?? 0) >= digits);
}

/**
 * The number in E.164 when it can be dialled from abroad, else as it was written with Western digits.
 * `country` (ISO 3166-1 alpha-2) is where a number without a country code belongs.
 */
export function dialable(written: string, country: string | null): { value: string; valid: boolean } {
  const plain = westernDigits(written.replace(bidiMarks, '')).replace(/\s+/g, ' ').trim();
  const bare = plain.replace(/\(0\)/g, '').replace(/^00(?=[1-9])/, '+');
  const parsed = parsePhoneNumberFromString(bare, (country ?? undefined) as CountryCode | undefined);
  return parsed?.isValid() ? { value: parsed.number, valid: true } : { value: plain, valid: false };
}

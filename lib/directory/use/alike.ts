import { foldCase } from '../../documents/import/fold.ts';
import type { Written } from '../written.ts';

/** Whether a contact that was typed in is the one of a record: the same mail or, without one, the same name. Pure. */
export function isSameContact(typed: Written<'contact'>, written: Written<'contact'>): boolean {
  if (typed.email && written.email) return typed.email.toLowerCase() === written.email.toLowerCase();
  return typed.name.trim() !== '' && foldCase(typed.name.trim()) === foldCase(written.name.trim());
}

/** Whether a helpline that was typed in is the one of a record: in the same country, or none said, by one number. Pure. */
export function isSameHelpline(typed: Written<'helpline'>, written: Written<'helpline'>): boolean {
  if (typed.country && typed.country !== written.country) return false;
  const numbers = written.channels.map(({ value }) => bare(value));
  return typed.channels.some(
    ({ value }) => bare(value).length > 2 && numbers.some((one) => sameNumber(one, bare(value))),
  );
}

const bare = (value: string): string =>
  /\p{L}/u.test(value)
    ? foldCase(value).replace(/^https?:\/\/(www\.)?|\/$/g, '')
    : value.replace(/[^0-9]/g, '');

// "0800 00 47 47" is "+212 800 00 47 47", dialled at home.
const sameNumber = (a: string, b: string): boolean =>
  a === b ||
  (/^\d{8,}$/.test(a) &&
    /^\d{8,}$/.test(b) &&
    (a.endsWith(b.replace(/^0+/, '')) || b.endsWith(a.replace(/^0+/, ''))));

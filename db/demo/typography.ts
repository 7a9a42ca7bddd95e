import type { Language } from '#lib/languages.ts';

const NARROW = '\u202f';
const FIXED = '\u00a0';

/**
 * Puts the no-break spaces of a language into text that was typed with plain ones.
 * French follows the UN habit: narrow before ; ! ? and between thousands, fixed before a colon, inside « »,
 * before % and between a number and its noun (a year has none). Spanish binds thousands and units; the others stay as typed.
 */
export function typeset(language: Language, text: string): string {
  if (language === 'fr') return french(text);
  if (language === 'es') return spanish(text);
  return text;
}

function french(text: string): string {
  return thousands(text)
    .replaceAll("'", '’')
    .replace(/ (?=[;!?])/g, NARROW)
    .replace(/ (?=:)/g, FIXED)
    .replace(/« /g, `«${FIXED}`)
    .replace(/ »/g, `${FIXED}»`)
    .replace(/(?<=n°) /g, FIXED)
    .replace(/(?<=(?<!\d{3})\d(?:er)?) (?=[\p{L}%])/gu, FIXED)
    .replace(/(?<=\d\u00a0(?:h|heures)) (?=\d)/g, FIXED);
}

function spanish(text: string): string {
  return thousands(text).replace(/(?<=(?<!\d{3})\d) (?=[\p{L}%])/gu, FIXED);
}

const thousands = (text: string) => text.replace(/(?<=(?<!\d)\d{1,3}(?: \d{3})*) (?=\d{3}(?!\d))/g, NARROW);

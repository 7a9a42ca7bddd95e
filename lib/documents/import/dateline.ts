import { countryOfPlace } from './countries.ts';
import { findDates, isoDate } from './dates.ts';
import { type Finding, finding } from './findings.ts';
import { fold } from './fold.ts';

export type Dateline = { place: string; country: string | null; date: string | null };

/** A dateline at the head of a text: what it says, how many UTF-16 units it takes there, what is unsure. */
export type FoundDateline = { dateline: Dateline; length: number; findings: Finding[] };

const organisation = /\s*\((?:IOM|OIM|المنظمة الدولية للهجرة)\)/u;
// Labels that stand before a dash as a town would.
const notTowns =
  /^(?:note|nota|context|contexte|contexto|background|antecedentes|update|actualización|mise à jour|urgent|urgente|objective|objectif|objetivo|photo|video|vidéo|vídeo|migration|question|réponse|answer|ملاحظة|سؤال|جواب|خلفية|تحديث|عاجل|صورة|فيديو)s?$/iu;

/**
 * Reads a dateline such as "Geneva (IOM) – " or "أنقرة، 5 فبراير - " off the head of a paragraph; null when the
 * paragraph begins otherwise. `year` completes a date that gives none. Domain 2.2 lists the forms.
 */
export function readDateline(text: string, year: number | null = null): FoundDateline | null {
  return withDash(text, year) ?? onItsOwn(text, year) ?? withTwoSpaces(text);
}

function withDash(text: string, year: number | null): FoundDateline | null {
  const dash = /(?:\s*[–—]|(?<=[\s).])-)(?:\s+|$)/u.exec(text.slice(0, 110));
  if (!dash || dash.index === 0) return null;
  const rest = text.slice(dash.index + dash[0].length);
  const head = text.slice(0, dash.index).trim().replace(/\.$/, '').trim();
  const headDates = findDates(head);
  // "طرابلس - 17 مارس 2022": the date follows the dash and nothing follows the date.
  const [after] = headDates.length ? [] : findDates(rest);
  const alone = after && after.start === 0 && rest.slice(after.end).trim() === '' ? after : undefined;
  const [date] = headDates.length ? headDates : alone ? [alone] : [];
  const named = organisation.test(head);
  const place = placeWords(head, headDates);
  // A dateline above a heading ends with its dash.
  const ends = rest.trim() === '' && headDates.length === 1;
  if (place === null || (!alone && !ends && !startsSentence(rest))) return null;
  const known = countriesOf(place);
  if (!known.length && !looksLikeTown(place, named || Boolean(date))) return null;
  const length = alone ? text.length : dash.index + dash[0].length;
  return { length, ...datelineOf(place, known, date && { ...date, year: date.year ?? year }) };
}

// "Rabat, le 5 juin 2024" on a line of its own, as letters have it.
function onItsOwn(text: string, year: number | null): FoundDateline | null {
  const head = text.trim().replace(/\.$/, '');
  const dates = head.length <= 80 ? findDates(head) : [];
  const [date] = dates;
  if (!date || date.day === null || !/[,،]/u.test(head.slice(0, date.start))) return null;
  const place = placeWords(head, dates);
  const known = place ? countriesOf(place) : [];
  if (!place || (!known.length && !looksLikeTown(place, true))) return null;
  return { length: text.length, ...datelineOf(place, known, { ...date, year: date.year ?? year }) };
}

// Old pages lost the dash: "Geneva  On Monday". Only for places we know.
function withTwoSpaces(text: string): FoundDateline | null {
  const match = /^(\p{Lu}[\p{L}'’.\- ]{1,38}?)[ \u00a0]{2,}(?=[\p{Lu}«“"])/u.exec(text);
  const place = match?.[1]?.trim();
  if (!match || !place) return null;
  const known = countriesOf(place);
  if (!known.length) return null;
  const { dateline, findings } = datelineOf(place, known, undefined);
  return {
    dateline,
    length: match[0].length,
    findings: [...findings, finding('dateline_without_dash', { place })],
  };
}

function placeWords(head: string, dates: { start: number; end: number }[]): string | null {
  if (dates.length > 1) return null;
  const [date] = dates;
  if (date && head.slice(date.end).replace(organisation, '').trim()) return null;
  const words = (date ? head.slice(0, date.start) : head)
    .replace(organisation, '')
    .replace(/[,،]\s*(?:le|on|el)?\s*$/iu, '')
    .trim();
  return words && words.length <= 60 ? words : null;
}

// The countries of "Geneva/Rome", "Tapachula (México) / Tecún Umán (Guatemala)" or "بيروت، لبنان", in order.
function countriesOf(place: string): string[] {
  const whole = countryOfPlace(place);
  if (whole) return [whole];
  const codes = place.split('/').flatMap((part) => {
    const bracket = /\(([^()]+)\)\s*$/.exec(part)?.[1];
    const comma = /[,،]\s*([^,،]+)$/u.exec(part)?.[1];
    const town = part.replace(/\s*\([^()]*\)\s*$/, '').trim();
    const code = countryOfPlace(bracket ?? comma ?? town) ?? countryOfPlace(town.split(/[,،]/u)[0] ?? '');
    return code && shapedLikeTown(town.replace(/[,،].*$/u, '')) ? [code] : [];
  });
  return [...new Set(codes)];
}

function looksLikeTown(place: string, certain: boolean): boolean {
  const parts = place.split('/').map((part) => part.replace(/\s*\([^()]*\)|[,،].*$/gu, '').trim());
  if (parts.some((part) => notTowns.test(part) || !shapedLikeTown(part))) return false;
  // Arabic has no capitals to go by: without a date or the Organization's name only known towns count.
  return certain || (/\p{Lu}/u.test(place) && place.length <= 40);
}

const particles = /^(?:de|du|des|del|la|le|les|el|al|the|of|and|et|y|sur|sous|upon|en|am|an|der|den|d'|l')$/i;

function shapedLikeTown(part: string): boolean {
  if (/^[\p{Script=Arabic} '’-]{2,40}$/u.test(part)) return part.split(' ').length <= 4;
  if (!/^\p{Lu}[\p{L}\p{M}'’., -]{1,39}$/u.test(part)) return false;
  const words = part.split(/\s+/);
  return (
    words.length <= 5 &&
    words.every((word) => /^\p{Lu}|^d['’]\p{Lu}/u.test(word) || particles.test(fold(word)))
  );
}

function startsSentence(rest: string): boolean {
  return /^["'“«„(]*\s*(?:[\p{Lu}\p{Nd}]|\p{Script=Arabic})/u.test(rest);
}

function datelineOf(place: string, countries: string[], date: Parameters<typeof isoDate>[0] | undefined) {
  const findings: Finding[] = [];
  const [country = null] = countries;
  if (!country) findings.push(finding('dateline_place_unknown', { place }));
  if (countries.length > 1)
    findings.push(finding('dateline_several_countries', { place, country: country ?? '' }));
  if (date && date.year === null) findings.push(finding('dateline_year_missing', { place }));
  return { dateline: { place, country, date: date ? isoDate(date) : null }, findings };
}

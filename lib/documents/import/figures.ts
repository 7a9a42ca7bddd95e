import type { Language } from '#lib/languages.ts';
import { findDates, westernDigits } from './dates.ts';
import { fold, foldCase } from './fold.ts';
import { findEmails, findLinks } from './links.ts';

/** A number in the text: the words as they stand there, their value, and what is counted (null when unsaid). */
export type Figure = { text: string; value: number; unit: string | null };

// 800 000 · 3,500 · 213.581 · 6,2 · 45: digits in groups of three, or digits with one decimal part.
const digits = String.raw`(?:\d{1,3}(?:[ .,']\d{3})+(?!\d)(?:[.,]\d{1,2}(?!\d))?|\d+(?:[.,]\d{1,3}(?!\d))?)`;
const multiplier = String.raw`(?:millions?|milliards?|milliers?|billions?|thousands?|mil millones|millones|millon|mil|مليون(?:ا|ين)?|ملايين|مليار(?:ا|ات|ين)?|الاف|الف(?:ا|ين)?)`;
const currency = String.raw`(?:US\$|USD|EUR|CHF|GBP|MAD|\$|€|£)`;
const pattern = new RegExp(
  `(?<![\\p{L}\\p{N}.,/–#@_+-])(?:(?<before>${currency}) ?)?(?<number>${digits})(?: ?(?<percent>%|٪|per cent|percent|pour cent|por ciento|في المائة|بالمائة))?(?: (?<many>${multiplier})(?!\\p{L}))?(?: ?(?<after>${currency})(?!\\p{L}))?`,
  'giu',
);
const spelled = String.raw`(?<words>[\p{Ll}-]+(?: [\p{Ll}-]+){0,5}) \($`;

const factors: [RegExp, number][] = [
  [/^(?:milliards?|billions?|mil millones|مليار)/, 1e9],
  [/^(?:millions?|millones|millon|مليون|ملايين)/, 1e6],
  [/^(?:milliers?|thousands?|mil|الاف|الف)/, 1e3],
];

/** Every figure of a text, in order. Dates, years, telephone numbers, postal codes and references are not figures. */
export function findFigures(text: string, language: Language | null): Figure[] {
  const plain = westernDigits(fold(text));
  const taboo = notFigures(text, plain);
  const found: Figure[] = [];
  for (const match of plain.matchAll(pattern)) {
    const start = match.index;
    const end = start + match[0].length;
    if (taboo.some((span) => start < span.end && span.start < end)) continue;
    const figure = readFigure(text, plain, match, language);
    if (figure) found.push(figure);
  }
  return found;
}

/** The figures of several texts, each wording once. */
export function collectFigures(texts: readonly string[], language: Language | null): Figure[] {
  const all = new Map<string, Figure>();
  for (const text of texts) {
    for (const figure of findFigures(text, language)) {
      if (!all.has(figure.text)) all.set(figure.text, figure);
    }
  }
  return [...all.values()];
}

function readFigure(
  text: string,
  plain: string,
  match: RegExpExecArray,
  language: Language | null,
): Figure | null {
  const { number = '', many, percent, before, after } = match.groups ?? {};
  const value = numberOf(number, language) * factorOf(many);
  const end = match.index + match[0].length;
  const money = before ?? after;
  const counted = percent || money ? null : unitAfter(text, plain, end, language, Boolean(many));
  if (!Number.isFinite(value)) return null;
  if (isYear(number) && !counted?.known && !percent && !money && !many) return null;
  if (isReference(plain.slice(0, match.index))) return null;
  const start = startWithWords(plain, match.index);
  return {
    text: text.slice(start, counted?.end ?? end).trim(),
    value: Number(value.toPrecision(15)),
    unit: percent ? '%' : (money ?? counted?.unit ?? null),
  };
}

// "cent quarante (140) personnes": the words before the bracket belong to the figure.
function startWithWords(plain: string, at: number): number {
  const before = plain.slice(Math.max(0, at - 80), at);
  const match = new RegExp(spelled, 'u').exec(before);
  if (!match) return at;
  const words = (match.groups?.words ?? '').split(' ');
  const numerals = trailingNumerals(words);
  return numerals ? at - 2 - numerals.length : at;
}

const numeral =
  /^(?:(?:et|and|y|cent|cents|mille|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|vingts|trente|quarante|cinquante|soixante|une?|million|millions|hundred|thousand|one|two|three|four|five|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|cien|ciento|cientos|cientas|doscient[oa]s|trescient[oa]s|cuatrocient[oa]s|quinient[oa]s|mil|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|veinte|veinti\w+|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa)-?)+$/;

function trailingNumerals(words: string[]): string {
  let from = words.length;
  while (from > 0 && numeral.test(foldCase(words[from - 1] ?? ''))) from -= 1;
  while (from < words.length && /^(?:et|and|y|une?)$/.test(words[from] ?? '')) from += 1;
  return words.slice(from).join(' ');
}

function numberOf(number: string, language: Language | null): number {
  const tidy = number.replace(/[ ']/g, '');
  if (/^\d{1,3}(?:[.,]\d{3})+(?:[.,]\d{1,2})?$/.test(tidy) && isGrouped(tidy, language)) {
    const decimal = /([.,])(\d{1,2})$/.exec(tidy);
    const whole = decimal ? tidy.slice(0, decimal.index) : tidy;
    return Number(`${whole.replace(/[.,]/g, '')}${decimal ? `.${decimal[2]}` : ''}`);
  }
  return Number(tidy.replace(',', '.'));
}

// "1,264" groups in English and Arabic, "1.264" in Spanish and French; two separators group in any language.
function isGrouped(number: string, language: Language | null): boolean {
  if ((number.match(/[.,]/g)?.length ?? 0) > 1) return true;
  const decimalComma = language === 'fr' || language === 'es';
  return decimalComma
    ? number.includes('.') || /,000$/.test(number)
    : number.includes(',') || /\.000$/.test(number);
}

function factorOf(many: string | undefined): number {
  const word = foldCase(many ?? '');
  return (many && factors.find(([pattern]) => pattern.test(word))?.[1]) || 1;
}

const people =
  /^(?:migrant|personne|people|person|persona|women|woman|men|man|homme|femme|mujer|hombre|enfant|child|nin[oa]|mineur|minor|menor|girl|boy|fille|garcon|famil|house|menage|hogar|refug|returnee|retourne|retornad|deplace|displaced|desplazad|idp|ressortissant|national|beneficia|victim|worker|travaill|trabajador|student|etudiant|estudiante|dollar|euro|dirham|franc|pays|countr|pais|state|etat|estado|organi[sz]ation|association|jour|day|dia|mois|month|mes|an(?:s|nee|o)|year|semaine|week|hour|heure|hora|kilomet|metre|tonne|ton|kit|couverture|blanket|vol|flight|vuelo|ville|town|city|ciudad|camp|centre|center|site|agent|officer|member|membre|miembro|participant|atelier|workshop|session|seance|death|dead|mort|deces|deces|muert|arriv|llegad|life|lives|vie|vidas)/;

const stop = new Set(
  'a à au aux and ans at avec by con d dans de del des du el en est et for from has have in is la le les of on or ou par para pour que qui se son sont than the to un una une was were who with y ont a’ are been as dont'.split(
    ' ',
  ),
);

type Counted = { unit: string; end: number; known: boolean };

// In English and Spanish words may stand between a number and what it counts: "3,500 vulnerable migrants".
function unitAfter(
  text: string,
  plain: string,
  end: number,
  language: Language | null,
  many: boolean,
): Counted | null {
  const close = /^\)?/.exec(plain.slice(end))?.[0].length ?? 0;
  const link = many
    ? /^ (?:de |d'|of |من )?/.exec(plain.slice(end + close))
    : /^ (?:de |d'|of )?/.exec(plain.slice(end + close));
  if (!link || (close && !plain.slice(0, end).match(/\([^()]*$/))) return null;
  let at = end + close + link[0].length;
  let first: Counted | null = null;
  for (let word = 0; word < (language === 'en' || language === null ? 4 : 2); word += 1) {
    const match = /^ ?([\p{L}][\p{L}\p{M}'-]*)/u.exec(plain.slice(at));
    const found = match?.[1];
    if (!match || !found || stop.has(found.toLowerCase())) break;
    const start = at + match[0].length - found.length;
    at += match[0].length;
    const unit = text.slice(start, at);
    if (people.test(foldCase(found))) return { unit, end: at, known: true };
    first ??= /^\p{Lu}/u.test(found) && language !== 'en' ? null : { unit, end: at, known: false };
  }
  return first;
}

const isYear = (number: string) => /^(?:1[89]|20|21)\d\d$/.test(number);

// "article 5", "ODD 10", "n° 12", "COVID-19": numbers that name something.
function isReference(before: string): boolean {
  return /(?:articles?|art\.|art[ií]culos?|sdgs?|odd|ods|n[°o]\.?|num[ée]ro|num\.|resolution|r[ée]solution|resoluci[oó]n|section|secci[oó]n|page|chapter|chapitre|annex[eo]?|phase|fase|version|g|figure|tableau|table|المادة|رقم|القرار|الهدف|المرحلة) ?$/iu.test(
    before.slice(-24),
  );
}

function notFigures(text: string, plain: string): { start: number; end: number }[] {
  const spans = [
    ...findLinks(text),
    ...findEmails(text),
    ...findDates(text).filter((date) => date.day !== null || date.year !== null),
  ];
  return [...spans, ...[dialled, clock, ordinal, postal, version].flatMap((taboo) => spansOf(plain, taboo))];
}

const dialled =
  /(?:\+|(?<!\d)00)\d[\d ().-]{6,}\d|(?:t[ée]l[\p{L}]*|phone|call|mobile|fax|whatsapp|signal|telegram|هاتف|الرقم)\s*[.:]*\s*(?:\+ ?)?\(?\d[\d ().-]{2,}\d|(?<![\d.,])0\d(?:[ .-]?\d{2,3}){3,4}(?![\d])/giu;
const clock = /(?<!\d)\d{1,2}(?: ?h(?: ?\d{2})?(?!\p{L})|:\d{2})(?:\s?[ap]\.?m\.?)?/giu;
const ordinal = /(?<!\d)\d+(?:er|ere|re|e|eme|ieme|nd|st|rd|th|o|a|º|ª)(?!\p{L})/giu;
const postal =
  /(?:BP|B\.P\.|P\.?O\.? ?Box|CP|code postal|CH-|F-)\s?\d+|(?<!\d)(?<!\d )\d{5}(?= \p{Lu}\p{L}+(?:,|$|\s*\())/gu;
const version = /\d+(?:\.\d+){2,}|\d+\/\d+(?:\/\d+)?/g;

function spansOf(text: string, taboo: RegExp): { start: number; end: number }[] {
  return [...text.matchAll(taboo)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

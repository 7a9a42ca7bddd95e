import { foldCase } from '../../documents/import/fold.ts';
import { everyMatch } from '../../every-match.ts';
import type { Language } from '../../languages.ts';
import { datesIn } from '../dates/read.ts';
import type { Range, Reading } from '../reading.ts';
import { COUNTED, countedAfter } from './terms.ts';

const patterns = [
  // clock times: 15:30, 15 h 30, 3 p.m.
  /(?<!\d)\d{1,2}(?:(?:[ \u00a0\u202f]?h(?:[ \u00a0\u202f]?\d{2})?(?!\p{L}))|:\d{2}(?!\d)|[ \u00a0]?[ap]\.?m\.?(?!\p{L}))/gu,
  // ordinals: 1er, 2e, 21st
  /(?<!\d)\d{1,4}(?:[eè]res?|ers?|res?|[eè]mes?|es?|n?d|st|rd|th|º|ª|\.º|\.ª)(?!\p{L})/gu,
  // documents and what is numbered
  /(?<!\p{L})(?:[ASE]\/)?(?:RES|DEC|CONF|PV|C)[/.][\p{L}\d/.()-]{1,40}/gu,
  /(?<!\p{L})(?:r[ée]solutions?|resoluci[óo]n(?:es)?|[وب]?(?:ال|لل)?قرار(?:ات)?|d[ée]cisions?|d[ée]crets?|decretos?|decree|directives?|directivas?|lois?|ley|law|act|articles?|art[íi]culos?|arts?\.|المادة|sections?|secci[óo]n|chap(?:itre|ter)s?|cap[íi]tulo|pages?|p[áa]gina|annexe?s?|anexo|figures?|tableaux?|table|phases?|fase|المرحلة|sdgs?|odd|ods|goals?|objectifs?|objetivos?|الهدف|version|lots?|vol\.|num[ée]ros?|n[úu]m(?:ero)?\.?|n[o°]\.?|nos?\.|رقم|par(?:agra(?:ph|phe|fo))?s?\.?|cibles?|targets?|metas?|الغاية|الفقرة|steps?|[ée]tapes?|modules?|m[óo]dulos?|levels?|niveau|nivel|covid|ipc|pk|round|ronda|village|zone|ward|sector|number|rue|avenue|calle|street|group|grupo|groupe|terminal|gate|room|box|bp|b\.p\.|cp|flight|vol n°)[ \u00a0\u202f-]{0,2}\d{1,9}(?:\.\d{1,4})?(?:[ \u00a0]?\(\d{4}\))?(?:(?:,| et| and| y| to| à| a|–|-| و)[ \u00a0]?\d{1,3}(?![\d.,]?\d| \d{3}| \p{L}{4})){0,4}/giu,
  // postal codes: 10000 Rabat
  /(?<![\d.,]|\d[ \u00a0\u202f])\d{5}(?= \p{Lu}\p{L}{1,40}(?:,|$| ?\())/gu,
  /(?<!\p{L})(?:codes? postal(?:e|es|aux)?|c[óo]digos? postal(?:es)?|postal codes?|postcodes?|zip codes?)[ \u00a0:]{1,3}\d{4,6}(?!\d)/giu,
  // the 2030 Agenda, and dates by number
  /(?<![\d.,])\d{1,4}(?:\/\d{1,4}(?:\/\d{1,4})?|[.-]\d{1,2}[.-]\d{2,4})(?![\d%])/gu,
  /(?<![\d.])(?!\d{1,3}(?:\.\d{3})+(?![\d.]))\d{1,6}(?:\.\d{1,6}){2}/gu,
  // numbers that are part of a name: COVID-19, G-20, A4, Code4Life
  /\p{Script=Latin}-?\d+(?![\d.,])|(?<!\d)\d+\p{L}+\d*/gu,
];
const year =
  /(?<![\d.,\u00a0\u202f])(?:1[89]|20|21)\d\d(?:[–-](?:(?:1[89]|20|21)\d\d|\d\d))?(?![\d.,]?\d|[ \u00a0\u202f]\d{3})/g;
const quantity =
  /(?:(?<!\p{L})(?:les|des|ces|ses|leurs|los|las|estos|estas)|plus de|environ|pres de|quelque|about|some|nearly|around|over|more than|at least|au moins|cerca de|mas de|unos|unas|alrededor de|al menos|اكثر من|حوالي|نحو|ما لا يقل عن) $/u;

/** Where digits of a text are no figure: dates, years, clock times, ordinals, and numbers that name something. */
export function notFigures(plain: string, reading: Pick<Reading, 'prose' | 'language'>): Range[] {
  if (!/\d/.test(plain)) return [];
  const { language } = reading;
  const dates = datesIn(reading).map(({ start, end }) => ({ start, end }));
  const years = spans(plain, year).filter((place) => !isCounted(place, plain, language));
  return [...dates, ...years, ...patterns.flatMap((pattern) => spans(plain, pattern))];
}

// "2015 personnes" and "près de 2000 cahiers" are no years.
function isCounted({ start, end }: Range, plain: string, language: Language): boolean {
  if (/^[ \u00a0\u202f]?[%€$٪]/.test(plain.slice(end, end + 2))) return true;
  const counted = countedAfter(plain, end, language);
  if (!counted) return false;
  const name = foldCase(plain.slice(end + 1, counted.end)).replace(/^(?:de |d'|of |من )/, '');
  return COUNTED.test(name) || quantity.test(foldCase(plain.slice(Math.max(0, start - 20), start)));
}

const spans = (text: string, pattern: RegExp): Range[] =>
  everyMatch(pattern, text).map(({ 0: found, index }) => ({ start: index, end: index + found.length }));

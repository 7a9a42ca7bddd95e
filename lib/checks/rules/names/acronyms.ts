import { everyMatch } from '../../../every-match.ts';
import { remembered } from '../../engine/remembered.ts';
import type { Hit, WholeRule } from '../../engine/rule.ts';
import type { Reading } from '../../reading.ts';
import { surnames } from './surname-capitals.ts';

/** An acronym is spelled out where it first stands, unless everybody knows it. */
export const acronyms: WholeRule = {
  id: 'acronym-first-use',
  languages: ['fr', 'en', 'es', 'ar'],
  severity: 'warning',
  kind: 'names',
  say: 'acronym-first-use',
  source: 'un-editorial',
  across: firstUses,
};

const EVERYBODY = new Set(
  'OIM IOM ONU UN UNO NU UE EU USA UK USD EUR MAD CHF GBP XOF VIH HIV SIDA AIDS COVID ONG NGO UNICEF UNESCO SOS PDF ISO SMS TV GPS ODD SDG SDGS ODS HCR UNHCR ACNUR OMS WHO ADN DNA ID FAQ CEO UTC GMT CET RFI BBC MST STD STDs EEUU AFP CNN WhatsApp'.split(
    ' ',
  ),
);
const acronymsIn = remembered(({ prose }) =>
  everyMatch(acronym, prose).map(({ 0: found, index }) => ({ found, index })),
);
const surnamesIn = remembered(surnames);
const PARTS = new Set(['standfirst', 'paragraph', 'item', 'notes']);
const acronym = /(?<![\p{L}\p{N}_@#./-])\p{Lu}{3,10}s?(?![\p{L}\p{N}_-]|\.\p{L})/gu;
const named =
  /(?:projets?|programmes?|programs?|projects?|proyectos?|programas?|initiatives?|iniciativas?|campagnes?|campaigns?|plateforme|platform|Telegram\/|fonds) (?:[«“"]\s?)?$/iu;

function firstUses(readings: readonly Reading[]): (Hit & { at: number })[] {
  const explained = new Set(EVERYBODY);
  return readings.flatMap((reading, at) => {
    const { prose, part, language } = reading;
    if (!PARTS.has(part)) return [];
    return acronymsIn(reading).flatMap(({ found, index }) => {
      const name = found.replace(/s$/, '');
      if (explained.has(name) || explained.has(found)) return [];
      if (surnamesIn(reading).some(({ start, end }) => start < index && index < end)) return [];
      explained.add(name);
      const before = prose.slice(Math.max(0, index - 30), index);
      const after = prose.slice(index + found.length, index + found.length + 6);
      if (isExplained(before, after) || isShouted(before, after) || isRoman(name)) return [];
      // Arabic texts often keep the letters a body is known by.
      const severity = language === 'ar' ? ('info' as const) : undefined;
      return [{ at, start: index, end: index + found.length, params: { acronym: found }, severity }];
    });
  });
}

// "Full Name (ABC)", "ABC (Full Name)", "le projet ABC".
const isExplained = (before: string, after: string) =>
  /\p{L}[»”"]?[\s\u00a0]\((?:\p{L}{1,3}[.’' ])?$/u.test(before) ||
  /\([^()]{0,28}$/u.test(before) ||
  /^[\s\u00a0]\(\p{L}{2}/u.test(after) ||
  named.test(before);

// A line in capitals, or a surname behind a first name.
const isShouted = (before: string, after: string) =>
  /\p{Lu}{2}[\s\u00a0’'-]$/u.test(before) ||
  /^[\s\u00a0’'-]\p{Lu}{3}/u.test(after) ||
  /(?<!^|[.!?]\s)\p{Lu}\p{Ll}+ $/u.test(before);

const isRoman = (name: string) => /^[IVXLC]+$/.test(name);

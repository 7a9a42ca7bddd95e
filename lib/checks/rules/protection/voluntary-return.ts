import type { Language } from '../../../languages.ts';
import type { WholeRule } from '../../engine/rule.ts';
import type { Reading } from '../../reading.ts';

const RETURN: Record<Language, RegExp> = {
  fr: /(?<!\p{L})(?:retours? volontaires?(?: assistés?)?|AVRR|rapatriements? volontaires?|retourn\p{L}{1,5} volontairement)(?!\p{L})/u,
  en: /(?<!\p{L})(?:(?:assisted )?voluntary (?:humanitarian )?(?:returns?|repatriations?)|AVRR|return(?:ed|ing)? voluntarily)(?!\p{L})/iu,
  es: /(?<!\p{L})(?:retornos? voluntarios?(?: asistidos?)?|repatriaci(?:ón|ones) voluntarias?|retorn\p{L}{1,5} voluntariamente)(?!\p{L})/iu,
  ar: /(?:ال)?عودة (?:ال)?(?:إنسانية )?(?:ال)?طوعية/u,
};

const FORCED: Record<Language, RegExp> = {
  fr: /(?<!\p{L})(?:expuls\p{L}+|refoul\p{L}+|reconduit\p{L}* à la frontière|éloign(?:és|ées|ement) forcé\p{L}*|détention|retenus? de force)(?!\p{L})/iu,
  en: /(?<!\p{L})(?:deport\p{L}+|expel\p{L}*|expulsion\p{L}*|forc(?:ed|ibly) (?:back|return\p{L}*)|pushed back|push-?backs?|detention|detained)(?!\p{L})/iu,
  es: /(?<!\p{L})(?:deport\p{L}+|expuls\p{L}+|devoluci(?:ón|ones) (?:en caliente|forzadas?)|detenci(?:ón|ones))(?!\p{L})/iu,
  ar: /(?:ترحيل|طرد|رُحّل|إبعاد|احتجاز)/u,
};

const known = new WeakMap<Reading, boolean>();

function speaksOfReturn(reading: Reading): boolean {
  const before = known.get(reading);
  if (before !== undefined) return before;
  const speaks = RETURN[reading.language].test(reading.spaced);
  known.set(reading, speaks);
  return speaks;
}

/** Return that is called voluntary: once, for whoever signs; a warning where force stands in the same sentence. */
export const voluntaryReturn: WholeRule = {
  id: 'voluntary-return',
  languages: ['fr', 'en', 'es', 'ar'],
  severity: 'info',
  kind: 'protection',
  say: 'voluntary-return',
  source: 'iom-protection',
  across: (readings) => {
    let isFirst = true;
    return readings.flatMap((reading, at) => {
      const { spaced, part, language, sentences } = reading;
      if (part === 'contacts' || !speaksOfReturn(reading)) return [];
      return sentences.flatMap(({ start, end }) => {
        const said = spaced.slice(start, end);
        const found = RETURN[language].exec(said);
        if (!found) return [];
        const isForced = FORCED[language].test(said);
        if (!isForced && !isFirst) return [];
        isFirst = false;
        const from = start + found.index;
        const hit = { at, start: from, end: from + found[0].length };
        return [isForced ? { ...hit, say: 'voluntary-forced', severity: 'warning' as const } : hit];
      });
    });
  },
};

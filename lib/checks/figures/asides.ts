import type { Language } from '../../languages.ts';
import type { Figure } from './figure.ts';

type Looked = Pick<Figure, 'start' | 'end' | 'value' | 'to' | 'kind' | 'unit' | 'written'>;
/** What stands around a number: `folded` is the text without accents and capitals, unit for unit. */
type Around = { text: string; folded: string; language: Language };

/**
 * Whether a number counts nothing: somebody's age, a time of day, digits to dial, the number of a list or a note, a
 * place on a map, a part ("two thirds"), or both of two ("les deux organisations").
 */
export function isAside(figure: Looked, { text, folded, language }: Around): boolean {
  if (figure.kind !== 'count') return false;
  const before = folded.slice(Math.max(0, figure.start - 48), figure.start);
  const after = folded.slice(figure.end, figure.end + 32);
  const here = { ...figure, before, after, said: text.slice(figure.start, figure.end) };
  return (
    isAge(here, text, language) ||
    isClock(here, language) ||
    (figure.written === 'words' ? isPart(here, language) : isNumbering(here))
  );
}

type Here = Looked & { before: string; after: string; said: string };

const AGES: Record<Language, { before: RegExp; after: RegExp; of: RegExp }> = {
  fr: {
    before:
      /(?:(?:^|[^\p{L}])(?:agee?s? (?:seulement )?(?:de |d'|entre )|l'age (?:de |d')|(?:les|des|aux|enfants|jeunes|filles|garcons|femmes|hommes|personnes|mineurs|eleves) (?:ages )?(?:entre |de |d')?(?:(?:moins|plus) de )?)|(?<!y )(?<=(?:^| )(?:a|avait|avaient|ayant) ))$/u,
    after: /^(?: a \d+| et \d+)? ?ans(?!\p{L})/u,
    of: /^ ans(?=\s?[,.;)»]|$| (?:a|est|vit|et|qui|raconte|explique|dit|originaire)(?!\p{L}))/u,
  },
  en: {
    before:
      /(?<!\p{L})(?:age[ds]?(?: of| between| from| under| over)?|(?:children|people|women|men|girls|boys|youths?|adults|persons|those|migrants)(?: aged)? (?:under|over|below|above)(?: the age of)?) $/u,
    after: /^(?![ -](?:people|men|women|children|migrants|households|families))/u,
    of: /^,/u,
  },
  es: {
    before:
      /(?:(?<!\p{L})(?:edad(?:es)? (?:de |entre )(?:los )?|(?:nin[oa]s?|jovenes|joven|mujer(?:es)?|hombres?|personas?|menor(?:es)?|mayor(?:es)?|adolescentes?|chic[oa]s?|hij[oa]s?) (?:de entre |entre |de )|(?:tiene|tenia|tienen|tenian) )|(?<=\p{L}, de ))$/u,
    after: /^(?: a \d+| y \d+)? anos(?!\p{L})/u,
    of: /^ anos(?=\s?[,.;)»]|$)/u,
  },
  ar: {
    before:
      /(?:من العمر|عمر(?:ه|ها|هم|هن)|اعمار(?:هم|هن|ها)|(?<!\p{L})(?:ال)?سن(?:ال)?)(?: (?:ما )?بين| عن| من| تحت| دون)? ?(?:ال)?$/u,
    after: /^/u,
    of: /^ (?:عاما|سنة)[،,]/u,
  },
};

function isAge({ start, value, to, before, after, unit }: Here, text: string, language: Language): boolean {
  if (value > 120 || (to ?? 0) > 120) return false;
  if (language === 'en' && /^[- ]years?[- ]olds?(?!\p{L})/u.test(after)) return true;
  if (language === 'es' && /^ anos de edad/.test(after)) return true;
  const age = AGES[language];
  if (age.before.test(before) && age.after.test(after)) return true;
  if (language === 'en' && unit !== null) return false;
  return (
    age.of.test(after) &&
    /\p{Lu}[\p{L}’'-]{1,30}, (?:de )?$/u.test(text.slice(Math.max(0, start - 40), start))
  );
}

const CLOCKS: Record<Language, { before: RegExp; after: RegExp }> = {
  fr: {
    before: /(?:^| )(?:a|des|vers|jusqu'a|avant|apres) $/u,
    after: /^ heures?(?! (?:de|par|sur)(?!\p{L})| d')/u,
  },
  en: { before: /^|$/u, after: /^ (?:o'clock|gmt|utc|hrs)(?!\p{L})/u },
  es: { before: /(?<!\p{L})las? $/u, after: /^(?! \p{L})|^ (?:horas|de la)(?!\p{L})/u },
  ar: { before: /الساعة (?:ال)?$/u, after: /^/u },
};
const HOUR = /(?<!\p{L})(?:by|at|until|quarter to|quarter past|half past) $/u;
const DAY_AND_NIGHT =
  /^ (?:heures|jours|h|j) sur (?:24|7)(?!\d)|^ (?:hours|days) a (?:day|week)|^ (?:horas|dias) (?:al dia|del dia|de la semana|a la semana)/u;

function isClock({ value, before, after }: Here, language: Language): boolean {
  if (value > 24) return false;
  const { before: at, after: oclock } = CLOCKS[language];
  if (at.test(before) && oclock.test(after)) return true;
  if (language === 'fr' && /(?:^| )de $/.test(before) && /^ heures? a \d/.test(after)) return true;
  if (
    language === 'en' &&
    HOUR.test(before) &&
    /^(?: in the (?:morning|afternoon|evening)|[,.;]| there(?!\p{L})|$| (?:the|he|she|they|it)(?!\p{L}))/u.test(
      after,
    )
  )
    return true;
  return (
    (value === 24 || value === 7) && (DAY_AND_NIGHT.test(after) || / (?:heures|jours) sur $/.test(before))
  );
}

const PARTS: Record<Language, { both: RegExp; two: RegExp; share: RegExp }> = {
  fr: {
    both: /^deux$/u,
    two: /(?:^|[^\p{L}])(?:les|ces|ses|leurs|nos|vos|aux|des|tous|toutes) $/u,
    share: /^[ -](?:tiers|quarts?|cinquiemes)(?!\p{L})/u,
  },
  en: {
    both: /^two$/u,
    two: /(?:^|[^\p{L}])(?:the|these|those|both|its|their|his|her|our) $/u,
    share: /^[ -](?:thirds?|quarters?|fifths)(?!\p{L})/u,
  },
  es: {
    both: /^dos$/u,
    two: /(?:^|[^\p{L}])(?:los|las|estos|estas|esos|esas|sus|ambos|ambas) $/u,
    share: /^ (?:tercios|cuartas? partes|quint[oa]s)(?!\p{L})/u,
  },
  ar: { both: /^$/u, two: /^$/u, share: /^ (?:ارباع|اثلاث|اخماس)(?!\p{L})/u },
};

function isPart({ value, before, after, said }: Here, language: Language): boolean {
  const { both, two, share } = PARTS[language];
  if (value < 10 && share.test(after)) return true;
  return both.test(said.toLowerCase()) && two.test(before);
}

const DIALLED =
  /(?:numero|appel|compos|contact|joign|ligne|telephon|standard|hotline|helpline|dial|call|phone|llam|marqu|linea|telefon|اتصل|اتصال|الخط|هاتف|رقم)\p{L}{0,8}(?: (?:le|au|a|the|on|al|el|est|is|gratuite?|free|toll-free|numero|number|verte?|line|على|ب)){0,4}[ :]{0,3}$/u;

function isNumbering({ value, before, after, unit, said }: Here): boolean {
  if (unit !== null || !Number.isInteger(value)) return /[.,]\d{4,}$/.test(said) && unit === null;
  if (/^\d{3}(?:[ \u00a0\u202f]\d{3}){2,}$/.test(said)) return true;
  if (/^ ?\((?:gratuit|appel|free|toll|gratis|مجان)/u.test(after)) return true;
  if (DIALLED.test(before)) return true;
  if (value < 100 && /^\s*$/.test(before) && /^[.)]\s/.test(after)) return true;
  return (
    value < 100 && ((/\[$/.test(before) && /^\]/.test(after)) || (/\($/.test(before) && /^\)/.test(after)))
  );
}

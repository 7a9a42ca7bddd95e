import { everyMatch } from '../../../every-match.ts';
import type { Language } from '../../../languages.ts';
import { OVER } from '../../dates/over.ts';
import { readDays } from '../../dates/read.ts';
import type { Hit, Rule, Setting } from '../../engine/rule.ts';
import type { Reading } from '../../reading.ts';

/** A sentence that tells as over what happens after the day the release is dated. */
export const pastFuture: Rule = {
  id: 'past-about-future',
  languages: ['fr', 'en', 'es', 'ar'],
  severity: 'error',
  kind: 'dates',
  say: 'past-about-future',
  source: 'arithmetic',
  find: told,
  examples: {
    hits: [
      'fr| La conférence s’est tenue le 3 mars 2099 à Rabat.',
      'en| The conference took place in Rabat on 3 March 2099.',
      'es| La conferencia se celebró el 3 de marzo de 2099 en Rabat.',
      'ar| عقد المؤتمر في الرباط في 3 مارس 2099.',
    ],
    misses: [
      'fr| La conférence s’est tenue le 3 mars 2001 à Rabat.',
      'fr| Un appel a été lancé pour la conférence du 3 mars 2099.',
      'en| The strategy was adopted and runs until 3 March 2099.',
      'en| The conference will take place on 3 March 2099.',
      'es| Se firmó un acuerdo válido hasta el 3 de marzo de 2099.',
      'ar| وقعت المنظمة اتفاقا يستمر حتى 3 مارس 2099.',
    ],
  },
};

const NEAR = 70;
// Between the verb and the day: words that lead to another event, or to the end of something.
const ELSEWHERE: Record<Language, RegExp> = {
  fr: /(?<!\p{L})(?:qu[ei’']|pour|jusqu|avant|d[’']ici|prévue?s?|afin|dont|en vue|et|du|valable)(?!\p{L})|[;:,]/iu,
  en: /(?<!\p{L})(?:that|which|who|for|until|till|before|by|due|ahead|scheduled|planned|to|and|of the \d)(?!\p{L})|[;:,]/iu,
  es: /(?<!\p{L})(?:que|para|hasta|antes|previst[oa]s?|válid[oa]|y|cuy[oa])(?!\p{L})|[;:,]/iu,
  ar: /(?<!\p{L})(?:حتى|قبل|المقرر|ينتهي|الذي|التي|لغاية|إلى|س[يت]\p{L}{3,})(?!\p{L})|[؛:،]/u,
};

function told(reading: Reading, { date }: Setting): Hit[] {
  if (!date) return [];
  const { prose, language } = reading;
  const days = readDays(reading);
  if (days.length === 0) return [];
  return everyMatch(OVER[language], prose).flatMap(({ 0: verb, index }): Hit[] => {
    const from = index + verb.length;
    const next = days.find(({ start }) => start >= from);
    if (!next || next.start - from > NEAR || next.year === null) return [];
    const iso = `${next.year}-${two(next.month)}-${two(next.day)}`;
    const between = prose.slice(from, next.start);
    if (iso <= date || ELSEWHERE[language].test(between) || /[.!?]\s/.test(between)) return [];
    const place = { start: index, end: next.end };
    return [{ ...place, severity: reading.isQuoted(next) ? 'info' : undefined }];
  });
}

const two = (number: number) => String(number).padStart(2, '0');

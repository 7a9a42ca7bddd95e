import { matches } from '../../engine/matches.ts';
import type { Rule } from '../../engine/rule.ts';

/** A release speaks of the Organization; "we" belongs in what somebody says. */
export const firstPerson: Rule = {
  id: 'first-person',
  languages: ['fr', 'en', 'es'],
  severity: 'info',
  kind: 'style',
  say: 'first-person',
  source: 'iom-style',
  find: (reading) =>
    matches(PATTERNS[reading.language], ({ 0: word, index }) => {
      const place = { start: index, end: index + word.length };
      const isOurs = reading.part === 'paragraph' || reading.part === 'standfirst' || reading.part === 'item';
      return isOurs && !reading.isQuoted(place) && !isLeftOpen(reading.text.slice(0, index))
        ? { params: { word } }
        : undefined;
    })(reading),
  examples: {
    hits: ['fr| Nous aidons les familles.', 'en| In our view, this works.', 'es| Nuestros equipos ayudan.'],
    misses: [
      'fr| L’OIM aide les familles.',
      'en| “In our view, this works,” she said.',
      'es| Sus equipos ayudan.',
      'fr| « Nous voulons que chaque personne soit écoutée."',
      'en| “They are safe now. We go on, she said.',
      'en| "We go on, she said.',
      'fr| entre nous soit dit en passant, un rendez-vous',
    ],
  },
};

const PATTERNS = {
  fr: /(?<![\p{L}-])(?<!entre )(?:[Nn]ous|[Nn]os|[Nn]otre)(?![\p{L}-])/gu,
  en: /(?<![\p{L}’'-])(?:[Ww]e|[Oo]ur|[Oo]urs)(?![\p{L}-])/gu,
  es: /(?<!\p{L})(?:[Nn]osotr[oa]s|[Nn]uestr[oa]s?)(?!\p{L})/gu,
  ar: /(?!)/gu,
};

// A quotation may lack its closing mark, or have one of another kind.
function isLeftOpen(before: string): boolean {
  const last = Math.max(before.lastIndexOf('«'), before.lastIndexOf('“'));
  if (last >= 0 && !/[»”"]/.test(before.slice(last))) return true;
  return !/[«“]/.test(before) && before.split('"').length % 2 === 0;
}

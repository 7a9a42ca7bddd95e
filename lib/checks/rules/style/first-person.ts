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
      return isOurs && !reading.isQuoted(place) ? { params: { word } } : undefined;
    })(reading),
  examples: {
    hits: ['fr| Nous aidons les familles.', 'en| In our view, this works.', 'es| Nuestros equipos ayudan.'],
    misses: [
      'fr| L’OIM aide les familles.',
      'en| “In our view, this works,” she said.',
      'es| Sus equipos ayudan.',
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

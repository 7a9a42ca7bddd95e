import { matches } from '../../engine/matches.ts';
import type { Rule } from '../../engine/rule.ts';

const patterns = {
  en: /(?<!\p{L})([Bb]etween|[Ff]rom) (\p{L}{3,9} )?(\d{1,3}(?:,\d{3})*|\d{4})[-–](?=(\d{1,3}(?:,\d{3})*|\d{4})(?![\d,]*\p{L}|-| ?to ))/gu,
  fr: /(?<!\p{L})([Ee]ntre) (\p{L}{3,9} )?(\d{1,3}(?:[ \u00a0\u202f]\d{3})*|\d{4})[-–](?=\d{1,4}(?![\d-]*\p{L}))/gu,
  es: /(?<!\p{L})([Ee]ntre) (\p{L}{3,9} )?(\d{1,3}(?:[ \u00a0]\d{3})*|\d{4})[-–](?=\d{1,4}(?![\d-]*\p{L}))/gu,
};
const AND = { en: 'and', fr: 'et', es: 'y' };

/** "Between 2015-2020" opens with a word and closes with a dash. */
export const ranges: Rule = {
  id: 'range-words',
  languages: ['en', 'fr', 'es'],
  severity: 'warning',
  kind: 'numbers',
  say: 'range',
  source: 'un-editorial',
  find: (reading) => {
    const language = reading.language === 'ar' ? 'en' : reading.language;
    return matches(patterns[language], ([found, word = '']) => {
      const joint = /^f/iu.test(word) ? 'to' : AND[language];
      return {
        fix: `${found.slice(0, -1)} ${joint} `,
        params: { right: `${word.toLowerCase()} … ${joint} …` },
      };
    })(reading);
  },
  examples: {
    hits: [
      'en| between 2015-2020 ⇒ between 2015 and 2020',
      'en| from 10–15 May ⇒ from 10 to 15 May',
      'en| Between January 10-15 ⇒ Between January 10 and 15',
      'fr| Entre 2019-2021 ⇒ Entre 2019 et 2021',
      'es| entre 2019-2021 ⇒ entre 2019 y 2021',
    ],
    misses: ['en| between 2015 and 2020', 'in 2015–2020', 'from 10 to 15 May'],
  },
};

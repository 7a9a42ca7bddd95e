import { matches } from '../../engine/matches.ts';
import type { Rule } from '../../engine/rule.ts';

/** An amount and its currency, written together: "300€", "EUR5 million". */
export const currencySpace: Rule = {
  id: 'currency-space',
  languages: ['fr', 'es', 'en'],
  severity: 'info',
  kind: 'numbers',
  say: 'currency-space',
  source: 'un-editorial',
  find: (reading) => (reading.language === 'en' ? code(reading) : sign(reading)),
  examples: {
    hits: [
      'fr| une aide de 300€ par mois ⇒ une aide de 300\u00a0€ par mois',
      'fr| un don de EUR500 ⇒ un don de EUR\u00a0500',
      'es| una ayuda de 300€ al mes ⇒ una ayuda de 300\u00a0€ al mes',
      'es| un total de CHF200 ⇒ un total de CHF\u00a0200',
      'en| a grant of EUR5 million ⇒ a grant of EUR\u00a05 million',
      'en| some CHF200 each ⇒ some CHF\u00a0200 each',
    ],
    misses: [
      'fr| une aide de 300\u00a0€ par mois',
      'fr| 300 euros',
      'es| una ayuda de 300 € al mes',
      'es| CHF 200',
      'en| a grant of EUR 5 million',
      'en| €300 and US$200',
    ],
  },
};

const BEFORE = /(?<!\p{L})(EUR|CHF|GBP|MAD|XOF|XAF|USD)(?=\d)/gu;
const code = matches(BEFORE, ([found]) => `${found}\u00a0`, /\p{Lu}{3}\d/u);
const EITHER = /(?<=\d)[€£](?![\p{L}\d])|(?<!\p{L})(?:EUR|CHF|GBP|MAD|XOF|XAF|USD)(?=\d)/gu;
const sign = matches(EITHER, ([found]) => (/\p{L}/u.test(found) ? `${found}\u00a0` : `\u00a0${found}`));

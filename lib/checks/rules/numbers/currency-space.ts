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

/** "US$5m": a headline's short form; in a text the word is written. */
export const currencyCut: Rule = {
  id: 'currency-cut',
  languages: ['en'],
  severity: 'info',
  kind: 'numbers',
  say: 'currency-cut',
  source: 'un-editorial',
  find: matches(
    /(?<=(?:[$€£]|(?<!\p{L})(?:EUR|CHF|GBP|MAD|XOF|XAF|USD))[ \u00a0]?\d[\d.,]{0,6})[ \u00a0]?(?:mn?|M|bn|B)(?![\p{L}\p{N}])/gu,
    ([found]) => (/b/i.test(found) ? ' billion' : ' million'),
    /\d[ \u00a0]?[mMbB]/,
  ),
  examples: {
    hits: [
      'an appeal for US$5m this year ⇒ an appeal for US$5 million this year',
      'worth EUR 1.2bn in all ⇒ worth EUR 1.2 billion in all',
    ],
    misses: ['an appeal for US$5 million this year', 'a wall of 5m and a camera at US$5', 'the 2B visa'],
  },
};

import { matches } from '../../engine/matches.ts';
import type { Rule } from '../../engine/rule.ts';

/** Ordinals of Spanish: the letters are raised, and behind a stop; the ending follows the last sound. */
export const esOrdinals: Rule = {
  id: 'es-ordinals',
  languages: ['es'],
  severity: 'warning',
  kind: 'numbers',
  say: 'es-ordinals',
  source: 'rae',
  find: matches(
    /(?<![\p{L}\p{N}.,])(\d{1,3})(?:er([oa])?|r([oa])|d([oa])|t([oa])|m([oa])|v([oa])|n([oa]))(?!\p{L})/gu,
    ([found, digits = '', ...ends]) => {
      const end = ends.find((one) => one !== undefined);
      const right = end === undefined ? `${digits}.er` : `${digits}.${end === 'a' ? 'ª' : 'º'}`;
      return right === found ? undefined : { fix: right, params: { right } };
    },
  ),
  examples: {
    hits: [
      'la 1era fase ⇒ la 1.ª fase',
      'la 2da reunión ⇒ la 2.ª reunión',
      'el 3er taller ⇒ el 3.er taller',
      'el 4to grupo ⇒ el 4.º grupo',
    ],
    misses: ['la 1.ª fase', 'el 3.er taller', 'unos 20 metros', 'a las 9 a. m.'],
  },
};

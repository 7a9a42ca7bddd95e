import { matches } from '../../engine/matches.ts';
import type { Rule } from '../../engine/rule.ts';

export const esOpening: Rule = {
  id: 'es-opening',
  languages: ['es'],
  severity: 'error',
  kind: 'marks',
  say: 'es-opening',
  source: 'rae',
  find: matches(/(?<=^|[.!?…]\s)[\p{L}\p{N}]+(?![\p{L}\p{N}])(?=[^¿?.!…]*\?)/gu, ([word], { text }) =>
    text.includes('¿') ? undefined : { fix: `¿${word}`, batch: false },
  ),
  examples: {
    hits: ['Qué hacemos? ⇒ ¿Qué hacemos?', 'Llegaron. Cuántos son? ⇒ Llegaron. ¿Cuántos son?'],
    misses: ['¿Qué hacemos?', 'Y entonces, ¿cuántos son?'],
  },
};

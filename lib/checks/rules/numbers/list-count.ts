import { everyMatch } from '../../../every-match.ts';
import type { Hit, Rule } from '../../engine/rule.ts';
import type { Reading } from '../../reading.ts';

const NUMBERS: Record<string, number> = {
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  six: 6,
  sept: 7,
  huit: 8,
  neuf: 9,
  dix: 10,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  dos: 2,
  tres: 3,
  cuatro: 4,
  cinco: 5,
  seis: 6,
  siete: 7,
  ocho: 8,
  nueve: 9,
  diez: 10,
};
const listed =
  /(?<![\p{L}\p{N}.,])(\p{L}{3,6}|\d{1,2}) ((?:pays|villes|régions|provinces|communes|districts|countries|cities|regions|counties|states|países|ciudades|provincias|departamentos|municipios)(?: \p{Ll}{3,16}){0,2}) ?(\(|: )([\p{Lu}][^().;:!?\d]{8,220})(?=[).])/giu;

/** « cinq pays » and then six names. */
export const listCount: Rule = {
  id: 'list-count',
  languages: ['fr', 'en', 'es'],
  severity: 'error',
  kind: 'numbers',
  say: 'list-count',
  source: 'arithmetic',
  find: miscounted,
  examples: {
    hits: [
      'fr| dans cinq pays (Burkina Faso, Mali, Mauritanie, Niger, Sénégal et Tchad)',
      'en| in 3 countries (Chad, Mali, Niger and Togo)',
      'es| en tres países (Perú y Chile)',
    ],
    misses: [
      'fr| dans trois pays (Mali, Niger et Tchad)',
      'en| in two countries (Bosnia and Herzegovina, Serbia)',
      'en| in three countries (see the map, the table and the annex)',
      'fr| dans six pays (notamment le Mali et le Niger)',
    ],
  },
};

// Names that have an "and" of their own.
const OWN_AND =
  /(?<=Bosnia|Trinidad|Antigua|Tome|Tomé|Nevis|Vincent|Bosnie|Trinité|Barbuda|Miquelon|Futuna) (?:et|and|y|e)(?= )/gu;

const places =
  /(?:pays|villes|régions|provinces|communes|districts|countries|cities|regions|counties|states|países|ciudades|provincias|departamentos|municipios)/;

function miscounted({ prose }: Reading): Hit[] {
  if (!places.test(prose)) return [];
  return everyMatch(listed, prose).flatMap(
    ({ 0: found, 1: said = '', 2: unit = '', 4: list = '', index }) => {
      const count = NUMBERS[said.toLowerCase()] ?? Number(said);
      if (!Number.isInteger(count) || count < 2) return [];
      const items = list
        .replace(OWN_AND, '&')
        .split(/, | (?:et|and|y|e) /u)
        .map((item) => item.replace(/^(?:et|and|y|e|le|la|les|the|el) |^l[’']/u, '').trim());
      const isNames = items.every((item) => /^\p{Lu}[\p{L}&’' -]{1,40}$/u.test(item));
      if (!isNames || count === items.length) return [];
      return [
        { start: index, end: index + found.length, params: { said: count, unit, count: items.length } },
      ];
    },
  );
}

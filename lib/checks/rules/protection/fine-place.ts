import { everyMatch } from '../../../every-match.ts';
import type { WholeRule } from '../../engine/rule.ts';
import type { Range, Reading } from '../../reading.ts';
import { AT_RISK } from './words.ts';

const PLACES = [
  /(?<!\p{L})(?:Hay|Douar|[Qq]uartier|Village|[Cc]ité|[Rr]ue|[Aa]venue|[Cc]amp|[Cc]alle|[Bb]arrio|[Cc]ampamento) (?:de la |de l[’']|de los |des |du |de |d[’'])?[\p{Lu}\d][\p{Ll}\d]{0,20}/gu,
  /(?<!\p{L})\p{Lu}\p{Ll}{2,20} (?:Street|Avenue|Road|camp|district shelter)(?!\p{L})/gu,
  /(?:مخيم|حي|شارع|قرية) \p{L}{3,20}/gu,
];

/** A place finer than a town, in a text about people at risk. */
export const finePlace: WholeRule = {
  id: 'fine-place',
  languages: ['fr', 'en', 'es', 'ar'],
  severity: 'warning',
  kind: 'protection',
  say: 'fine-place',
  source: 'iom-protection',
  across: (readings) => {
    const read = readings.map(told);
    if (!read.some(({ isAtRisk }) => isAtRisk)) return [];
    return read.flatMap(({ places }, at) => places.map((place) => ({ at, ...place })));
  },
};

type Told = { isAtRisk: boolean; places: readonly Range[] };
const known = new WeakMap<Reading, Told>();

// Asked at every key, so each wording is read once.
function told(reading: Reading): Told {
  const before = known.get(reading);
  if (before) return before;
  const { spaced, part, language } = reading;
  const hasNone = part === 'contacts' || part === 'helplines';
  const made = {
    isAtRisk: spaced.search(AT_RISK[language]) >= 0,
    places: hasNone
      ? []
      : PLACES.flatMap((pattern) => everyMatch(pattern, spaced)).flatMap(({ 0: found, index }) =>
          // "صحي" ends like a quarter of a town
          /\p{L}/u.test(spaced.charAt(index - 1)) ? [] : [{ start: index, end: index + found.length }],
        ),
  };
  known.set(reading, made);
  return made;
}

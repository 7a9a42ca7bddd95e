import { countryName } from '../../directory/countries.ts';
import { mentions } from '../../documents/import/countries.ts';
import { notInRunningText, peoples } from '../../documents/import/data/country-words.ts';
import { places } from '../../documents/import/data/places.ts';
import { escapeForRegExp, fold, foldCase } from '../../documents/import/fold.ts';
import type { Language } from '../../languages.ts';
import { all, overlaps } from '../read/blot.ts';
import type { ParityText } from '../text.ts';
import type { NamedThing } from '../thing.ts';
import type { Words } from './search.ts';
import { soundOf, unlike } from './sound.ts';

const dollars = /(?:dollars?|d[óo]lares|دولار\p{L}*)[ \u00a0](?:des |de los |de |)?$/iu;

/**
 * Countries a text names; an adjective ("marocain") may stand for the name and is not asked for by itself. `without` are
 * the names of organisations, which keep their own.
 */
export function findCountryNames(
  { pieces, language }: ParityText,
  without: readonly NamedThing[],
): NamedThing[] {
  return pieces.flatMap((piece, at) =>
    mentions(piece.plain, language).flatMap(({ code, start, end, adjective }): NamedThing[] => {
      const isMoney =
        dollars.test(piece.plain.slice(Math.max(0, start - 18), start)) ||
        /^[ \u00a0]?(?:dollars?|\$|dólares)/iu.test(piece.plain.slice(end, end + 9));
      const isName = without.some((name) => name.at === at && overlaps(name, { start, end }));
      const required = !piece.spare && !isMoney && !isName;
      const key = code === 'CG' ? 'CD' : code;
      const written = piece.text.slice(start, end);
      return [{ kind: 'country', at, start, end, key: adjective ? `~${key}` : key, written, required }];
    }),
  );
}

/** Whether a country can be told apart from other words in both languages. */
export function isTellable(code: string, ...languages: Language[]): boolean {
  return !languages.some((language) => notInRunningText[language].includes(code));
}

/** Whether a text has a word like a country's name, in a language in which nobody listed the word for its people. */
export function mayBeCalled({ pieces, language }: ParityText, code: string): boolean {
  if (peoples[language][code] !== undefined) return false;
  const name = foldCase(countryName(code, language)).replace(/^ال/u, '');
  const stem = name.slice(0, Math.max(4, Math.min(6, name.length - 1)));
  return pieces.some(({ folded }) => folded.includes(stem));
}

let towns: { pattern: RegExp; arabic: RegExp; codeOf: Map<string, string> } | undefined;

/** Towns releases are dated from, where a text names them. */
export function findTowns({ pieces, language }: ParityText): NamedThing[] {
  towns ??= makeTowns();
  const { pattern, arabic, codeOf } = towns;
  return pieces.flatMap((piece, at) =>
    all(fold(piece.plain), language === 'ar' ? arabic : pattern).map(({ start, end, match }): NamedThing => {
      const name = match[1] ?? match[0];
      const from = start + match[0].length - name.length;
      const key = `${codeOf.get(name) ?? ''}:${name}`;
      const written = piece.text.slice(from, end);
      return { kind: 'town', at, start: from, end, key, written, required: !piece.spare };
    }),
  );
}

function makeTowns() {
  const codeOf = new Map<string, string>();
  for (const [code, names] of Object.entries(places))
    for (const name of names.split('|')) codeOf.set(fold(name), code);
  const words = [...codeOf.keys()].sort((a, b) => b.length - a.length);
  const latin = words.filter((word) => !/\p{Script=Arabic}/u.test(word)).map(escapeForRegExp);
  const arabic = words.filter((word) => /\p{Script=Arabic}/u.test(word)).map(escapeForRegExp);
  return {
    codeOf,
    pattern: new RegExp(`(?<![\\p{L}\\p{N}@./-])(${latin.join('|')})(?![\\p{L}\\p{N}@])`, 'gu'),
    arabic: new RegExp(`(?<!\\p{L})[وفبل]?(${arabic.join('|')})(?!\\p{L})`, 'gu'),
  };
}

// Where the names in two scripts do not sound alike.
const SAME = [
  'Panama City Ciudad de Panama Panama مدينة بنما',
  'Casablanca الدار البيضاء',
  'Algiers Alger Argel الجزائر العاصمة',
  'Cairo Le Caire El Cairo القاهرة',
  'London Londres لندن',
  'Mexico City Ciudad de Mexico مكسيكو',
].map(fold);

/** Whether a text names this town too, in whatever spelling. */
export function namesTown(town: NamedThing, others: readonly NamedThing[], words: Words): boolean {
  const [code = '', name = ''] = town.key.split(':');
  const isKnown = others.some(({ key }) => {
    const [otherCode, other = ''] = key.split(':');
    if (otherCode !== code) return false;
    if (SAME.some((names) => names.includes(name) && names.includes(other))) return true;
    return unlike(soundOf(name), soundOf(other)) <= 0.35;
  });
  if (isKnown || words.holds([name])) return true;
  return (words.nearest([name])?.unlike ?? 1) <= 0.25;
}

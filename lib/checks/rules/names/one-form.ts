import { foldCase } from '../../../documents/import/fold.ts';
import { everyMatch } from '../../../every-match.ts';
import { beginsSentence } from '../../engine/matches.ts';
import { remembered } from '../../engine/remembered.ts';
import type { Hit, WholeRule } from '../../engine/rule.ts';

type Found = { at: number; start: number; end: number; text: string };

const name =
  /(?<![\p{L}\p{N}.@/_-])\p{Lu}[\p{L}\p{N}]{1,20}(?:(?:[ -]|[ -](?:for|de|of|du) )\p{Lu}[\p{L}\p{N}]{1,20}){0,3}(?![\p{L}\p{N}_@/-]|\.\p{L})/gu;

/** One name, one form: "Code for Romania" and "Code4Romania", "Al Wafa" and "Alwafa". */
export const oneForm: WholeRule = {
  id: 'name-forms',
  languages: ['fr', 'en', 'es'],
  severity: 'info',
  kind: 'names',
  say: 'name-forms',
  source: 'iom-style',
  across: (readings) => {
    const forms = new Map<string, Map<string, Found[]>>();
    readings.forEach((reading, at) => {
      for (const { key, ...found } of namesOf(reading)) {
        const same = forms.get(key) ?? new Map<string, Found[]>();
        same.set(found.text, [...(same.get(found.text) ?? []), { at, ...found }]);
        forms.set(key, same);
      }
    });
    return [...forms.values()].flatMap(rarer);
  },
};

const namesOf = remembered(({ prose, part }) =>
  part === 'contacts'
    ? []
    : everyMatch(name, prose).flatMap(({ 0: text, index }) => {
        const rest = text.replace(/^\p{Lu}\p{Ll}{1,8} (?=\p{Lu})/u, '');
        const tail = { text: rest, start: index + text.length - rest.length, end: index + text.length };
        const whole = { text, start: index, end: index + text.length };
        // The first word may only begin the sentence.
        const both = rest !== text && beginsSentence(prose, index) ? [tail] : [whole];
        return both
          .filter((one) => one.text.length > 5 && !/^\p{Lu}+$/u.test(one.text))
          .map((one) => ({ ...one, key: keyOf(one.text) }));
      }),
);

const keyOf = (text: string) =>
  foldCase(text)
    .replace(/(?<=[a-z])4(?=[a-z])/g, 'for')
    .replace(/[ -]/g, '');

function rarer(same: Map<string, Found[]>): (Hit & { at: number })[] {
  if (same.size < 2) return [];
  const [first, ...others] = [...same.entries()].sort(([, a], [, b]) => b.length - a.length);
  if (!first) return [];
  const [usual] = first;
  // Accents and capitals alone are other rules' business.
  return others
    .filter(([text]) => /[\d -]/.test(text + usual) && plain(text) !== plain(usual))
    .flatMap(([, places]) => places.slice(0, 1))
    .map(({ at, start, end }) => ({ at, start, end, params: { other: usual } }));
}

const plain = (text: string) => foldCase(text);

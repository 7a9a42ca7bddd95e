import { everyMatch } from '../../../every-match.ts';
import { remembered } from '../../engine/remembered.ts';
import type { WholeRule } from '../../engine/rule.ts';

const FORMS = {
  hyphens: /(?<![\p{L}-])\p{L}{3,20}-e(?:-s|s)?(?![\p{L}-])/gu,
  dots: /(?<!\p{L})\p{L}{3,20}(?:[·•](?:e|ne|le|ice|trice)(?:[·•]?s)?|\.(?:e|ne)\.?s)(?!\p{L})/gu,
  brackets: /(?<!\p{L})\p{L}{3,20}\((?:e|ne|trice)s?\)(?:s|\(s\))?(?!\p{L})/gu,
} as const;
const generic =
  /(?<!\p{L})(?:les|des|aux|\d) (migrants|bénéficiaires et migrants|participants|étudiants|entrepreneurs|réfugiés|habitants)(?!\p{L})(?! et (?:les |des |aux )?\p{L}{3,20}(?:es|ices)(?!\p{L}))/gu;

/** One way of writing for women and men in one text. */
export const oneInclusiveForm: WholeRule = {
  id: 'inclusive-mixed',
  languages: ['fr'],
  severity: 'warning',
  kind: 'style',
  say: 'inclusive-mixed',
  source: 'un-inclusive',
  across: (readings) => {
    if (readings[0]?.language !== 'fr') return [];
    const kinds = readings.flatMap((reading, at) => formsIn(reading).map((form) => ({ ...form, at })));
    const [first] = kinds;
    if (!first) return [];
    const other = kinds.find(({ kind }) => kind !== first.kind);
    if (other) return [{ at: other.at, start: other.start, end: other.end, params: { other: first.found } }];
    // The same word once for all, once for men only.
    const stems = new Map(kinds.map(({ found }) => [found.split(/-e|[·•(.]/u)[0], found]));
    for (const [at, reading] of readings.entries())
      for (const { word, start } of menIn(reading)) {
        const form = stems.get(word.replace(/s$/u, ''));
        if (form) return [{ at, start, end: start + word.length, params: { other: form } }];
      }
    return [];
  },
};

const formsIn = remembered(({ prose }) =>
  /-e|[·•]|\((?:e|ne|tr)|\.(?:e|ne)\.?s/.test(prose)
    ? Object.entries(FORMS).flatMap(([kind, form]) =>
        everyMatch(form, prose).map(({ 0: found, index }) => ({
          kind,
          start: index,
          end: index + found.length,
          found,
        })),
      )
    : [],
);
const menIn = remembered(({ prose }) =>
  everyMatch(generic, prose).map(({ 0: whole, 1: word = '', index }) => ({
    word,
    start: index + whole.length - word.length,
  })),
);

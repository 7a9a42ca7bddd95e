import { everyMatch } from '../../../every-match.ts';
import type { Hit, Rule } from '../../engine/rule.ts';
import type { Reading } from '../../reading.ts';

const WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** Numbers under ten in words, unless the same sentence counts the like in figures. */
export const enSmallNumbers: Rule = {
  id: 'en-small-numbers',
  languages: ['en'],
  severity: 'info',
  kind: 'numbers',
  say: 'en-small-numbers',
  source: 'un-editorial',
  find: small,
  examples: {
    hits: [
      'In Sabha, 8 people were rescued. ⇒ In Sabha, eight people were rescued.',
      'for 3 countries ⇒ for three countries',
    ],
    misses: [
      'In Sabha, eight people',
      '8 women and 12 men were rescued',
      'phase 3 of the project',
      '6.5 children per family',
    ],
  },
};

const counted =
  /(?<![\d.,/$€£#–-])[1-9](?= (?:people|persons|migrants|men|women|children|girls|boys|families|countries|cities|towns|villages|regions|communities|organizations|projects|centres|schools|months|years|days|weeks|flights|workshops|members)(?!\p{L}))/gu;

function small({ prose, sentences, part }: Reading): Hit[] {
  if (part === 'table' || part === 'data') return [];
  return everyMatch(counted, prose).flatMap(({ 0: digit, index }) => {
    const sentence = sentences.find(({ start, end }) => start <= index && index < end);
    const around = prose.slice(sentence?.start, sentence?.end);
    if (/(?<![\d.,])\d{2,}/.test(around.replace(/(?:19|20)\d\d/g, ''))) return [];
    const word = WORDS[Number(digit) - 1] ?? digit;
    const isFirst = /^\W*$/.test(prose.slice(sentence?.start, index));
    return [
      { start: index, end: index + 1, fix: isFirst ? word.charAt(0).toUpperCase() + word.slice(1) : word },
    ];
  });
}

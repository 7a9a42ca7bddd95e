import { everyMatch } from '../../../every-match.ts';
import type { Hit, Rule } from '../../engine/rule.ts';
import type { Reading } from '../../reading.ts';

const LEAD =
  /(?<!\p{L})(?:projets?|programmes?|rapports?|campagnes?|études?|initiatives?|guides?|ateliers?|formations?|documentaires?|expositions?|intitulée?s?|dénommée?s?|baptisée?s?) (?=\p{Lu})/gu;
const SMALL = /^(?:of|the|for|and|to|with|from|through|in|on|by|against|across|among)$/;
const LARGE = /^\p{Lu}[\p{L}-]{2,20}$/u;
const LONGEST = 160;

/** « le projet Strengthening Border Management in Morocco »: a title in English, and nothing says that it is one. */
export const frForeignTitle: Rule = {
  id: 'fr-foreign-title',
  languages: ['fr'],
  severity: 'info',
  kind: 'marks',
  say: 'foreign-title',
  source: 'newsroom',
  find: ({ spaced }: Reading) =>
    everyMatch(LEAD, spaced).flatMap(({ 0: lead, index }) => titleAt(spaced, index + lead.length)),
  examples: {
    hits: [
      'Le projet Strengthening Border Management in Morocco démarre.',
      'un rapport intitulé Lives on the Move across Africa.',
    ],
    misses: [
      'Le projet «\u00a0Strengthening Border Management in Morocco\u00a0» démarre.',
      'Le projet Renforcer la gestion des frontières au Maroc démarre.',
      'Le programme Save the Children aide les familles.',
      'Le rapport World Migration Report 2024 paraît.',
      'une formation Microsoft on line',
    ],
  },
};

// Capitals and the small words of English, one after the other. Names have no small word, or are short.
function titleAt(text: string, start: number): Hit[] {
  const words: string[] = [];
  for (const word of text.slice(start, start + LONGEST).split(/[^\p{L}-]/u)) {
    if (!LARGE.test(word) && !SMALL.test(word)) break;
    words.push(word);
  }
  while (SMALL.test(words.at(-1) ?? '')) words.pop();
  const isTitle = words.length >= 4 && words.some((word) => SMALL.test(word));
  return isTitle ? [{ start, end: start + words.join(' ').length }] : [];
}

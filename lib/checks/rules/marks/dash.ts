import type { Hit, Rule } from '../../engine/rule.ts';
import type { Reading } from '../../reading.ts';

/** A hyphen between spaces where a dash belongs. */
export const dash: Rule = {
  id: 'hyphen-as-dash',
  languages: ['fr', 'en', 'es'],
  severity: 'warning',
  kind: 'marks',
  say: 'hyphen-as-dash',
  source: 'onu-fr',
  find: dashes,
  examples: {
    hits: [
      'fr| Les équipes - une vingtaine - sont parties ⇒ Les équipes –\u00a0une vingtaine\u00a0– sont parties',
      'en| Dakar - The team left ⇒ Dakar – The team left',
    ],
    misses: ['fr| Les équipes – une vingtaine – sont parties', 'en| from 10 - 20 people', 'es| el norte-sur'],
  },
};

function dashes({ prose, language, sentences }: Reading): Hit[] {
  return sentences.flatMap(({ start, end }) => {
    const found = [...prose.slice(start, end).matchAll(/(?<=[^\s\d]) {1,3}- (?=\S)|(?<=\d) - (?=\D)/gu)];
    return found.map(({ 0: mark, index }, at) => {
      const place = { start: start + index, end: start + index + mark.length };
      if (language !== 'fr' || found.length % 2 === 1) return { ...place, fix: ' – ' };
      return { ...place, fix: at % 2 === 0 ? ' –\u00a0' : '\u00a0– ' };
    });
  });
}

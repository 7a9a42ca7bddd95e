import { everyMatch } from '../../../every-match.ts';
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
      'en| Dakar- The team left ⇒ Dakar – The team left',
      'fr| Dakar–Les équipes sont parties ⇒ Dakar – Les équipes sont parties',
    ],
    misses: ['fr| Les équipes – une vingtaine – sont parties', 'en| from 10 - 20 people', 'es| el norte-sur'],
  },
};

function dashes({ prose, language, sentences }: Reading): Hit[] {
  return sentences.flatMap(({ start, end }) => {
    const found = everyMatch(/(?<=[^\s\d]) {1,3}- (?=\S)|(?<=\d) - (?=\D)/gu, prose.slice(start, end));
    // "Geneva- The", "N’Djamena–A": at the head the place and the text are parted as well.
    const glued =
      start === 0 ? /^[\p{Lu}][\p{L}’'., -]{2,40}\p{L}(- |–)(?=\p{Lu})/u.exec(prose.slice(0, 60)) : null;
    if (glued?.[1]) {
      const to = glued[0].length;
      return [{ start: to - glued[1].length, end: to, fix: ' – ' }];
    }
    return found.map(({ 0: mark, index }, at) => {
      const place = { start: start + index, end: start + index + mark.length };
      if (language !== 'fr' || found.length % 2 === 1) return { ...place, fix: ' – ' };
      return { ...place, fix: at % 2 === 0 ? ' –\u00a0' : '\u00a0– ' };
    });
  });
}

import { matches } from '../../engine/matches.ts';
import type { Rule } from '../../engine/rule.ts';

/** 15h30, 9H, 10:00: in French running text, 15 h 30. */
export const frHours: Rule = {
  id: 'fr-hours',
  languages: ['fr'],
  severity: 'info',
  kind: 'numbers',
  say: 'fr-hours',
  source: 'onu-fr',
  find: matches(
    /(?<![\d\p{L}:.,/])([01]?\d|2[0-3])(?:[ \u00a0]?[hH]|:)([0-5]\d)?(?![\p{L}\d:])/gu,
    ([found, hour = '', minute], { part }) => {
      if (found.includes(':') && (minute === undefined || part === 'table')) return undefined;
      const fix = `${Number(hour)}\u00a0h${minute && minute !== '00' ? `\u00a0${minute}` : ''}`;
      return fix === found.replaceAll(' ', '\u00a0') && !found.includes(' ') ? undefined : fix;
    },
  ),
  examples: {
    hits: ['à 15h30 précises ⇒ à 15\u00a0h\u00a030 précises', 'dès 9H00 ⇒ dès 9\u00a0h'],
    misses: ['à 15\u00a0h\u00a030', 'la 4G', 'dans les 24 heures', 'un rapport de 3:1'],
  },
};

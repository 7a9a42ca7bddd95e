import type { Hit, Rule } from '../../engine/rule.ts';
import type { Reading } from '../../reading.ts';

const list = /^[ \u00a0\u202f]?\p{Lu}[\p{L}’'. -]{2,40}(?:, (?:et |and |y )?\p{L}[\p{L}’'. -]{1,40}){2,12}$/u;
const isNameOf =
  /(?:projet|programme|program|project|initiative|campagne|thème|titre|lieux?|slogan|lema|proyecto)[ \u00a0]?$/iu;

/** Quotation marks around a mere list: brackets are meant. */
export const listInQuotation: Rule = {
  id: 'list-in-quotation',
  languages: ['fr', 'es', 'en'],
  severity: 'warning',
  kind: 'marks',
  say: 'list-in-quotation',
  source: 'newsroom',
  find: lists,
  examples: {
    hits: [
      'fr| de plusieurs pays « Mali, Niger, Tchad, Bénin etc. » sont là ⇒ de plusieurs pays (Mali, Niger, Tchad, Bénin etc.) sont là',
      'es| de tres países «Perú, Chile, Bolivia, etc.» llegaron ⇒ de tres países (Perú, Chile, Bolivia, etc.) llegaron',
    ],
    misses: [
      'fr| le projet « Eau, Terre, Ciel et Vie » démarre',
      'fr| Il a dit : « Venez, mangez, dormez, partez. »',
      'en| the theme “Water, Land, Sky and Life”',
    ],
  },
};

function lists({ text, quotations }: Reading): Hit[] {
  return quotations.flatMap(({ start, end }) => {
    const inside = text.slice(start + 1, end - 1);
    const before = text.slice(Math.max(0, start - 14), start);
    // "etc." or nothing but names: a title does not end like that.
    if (!/(?<!\p{L})etc(?!\p{L})/u.test(inside) || isNameOf.test(before) || /[:?!]/u.test(inside)) return [];
    if (!list.test(inside.replace(/[ .…\u00a0\u202f]{1,6}$/u, ''))) return [];
    const opens = inside.length - inside.trimStart().length;
    const closes = inside.length - inside.trimEnd().length;
    return [
      { start, end: start + 1 + opens, fix: '(' },
      { start: end - 1 - closes, end, fix: ')' },
    ];
  });
}

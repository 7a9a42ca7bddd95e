import type { Rule } from '../../engine/rule.ts';

const PRIVATE =
  /@(?:gmail|googlemail|yahoo|ymail|hotmail|outlook|live|msn|icloud|me|aol|gmx|proton(?:mail)?|wanadoo|orange|laposte|menara|mail)\.[a-z.]{2,6}$/i;

/** An address at a private provider belongs to a person, not to an office. */
export const personalMail: Rule = {
  id: 'personal-mail',
  languages: ['fr', 'en', 'es', 'ar'],
  severity: 'block',
  kind: 'protection',
  say: 'personal-mail',
  source: 'iom-protection',
  find: ({ text, spans }) =>
    spans.flatMap(({ kind, start, end }) =>
      kind === 'email' && PRIVATE.test(text.slice(start, end)) ? [{ start, end }] : [],
    ),
  examples: {
    hits: ['fr| écrire à nadia@gmail.com', 'en| write to salim@hotmail.fr today'],
    misses: ['fr| écrire à presse@iom.int', 'en| write to press@unhcr.org'],
  },
};

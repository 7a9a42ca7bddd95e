import type { Rule } from '../../engine/rule.ts';

/** An address instead of words: nobody hears what is behind it. */
export const bareLink: Rule = {
  id: 'bare-link',
  languages: ['fr', 'en', 'es', 'ar'],
  severity: 'warning',
  kind: 'contacts',
  say: 'bare-link',
  source: 'wcag',
  find: ({ text, spans }) =>
    spans.flatMap(({ kind, start, end }) =>
      kind === 'link' && /^https?:/i.test(text.slice(start, start + 6)) ? [{ start, end }] : [],
    ),
  examples: {
    hits: ['fr| Voir https://example.org/fr/page pour plus', 'en| See http://example.org.'],
    misses: ['fr| Voir le site example.org', 'en| press@example.org'],
  },
};

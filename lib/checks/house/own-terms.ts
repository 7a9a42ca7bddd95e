import type { Hit, Rule } from '../engine/rule.ts';
import { findTerms } from './find-terms.ts';
import type { Term } from './term.ts';

/** The name a term goes by among the rules. */
export const ruleOfTerm = (id: string): string => `house-${id}`;

/** The id of the term behind a rule's name; null when it is a rule the newsroom comes with. */
export const termOfRule = (rule: string): string | null => (rule.startsWith('house-') ? rule.slice(6) : null);

/** The terms who owns the style has written: one rule, each of whose hits goes by the name of its term. */
export const ownTerms: Rule = {
  id: 'house',
  languages: ['fr', 'en', 'es', 'ar'],
  severity: 'warning',
  kind: 'terms',
  say: 'house-term',
  source: 'house',
  find: ({ text, prose, language }, { known }) =>
    findTerms(prose, known.terms).flatMap(({ term, start, end }) =>
      term.language === language ? hitOf(term, start, end, text.slice(start, end)) : [],
    ),
  // each term has its own, and is not kept while they do not hold
  examples: { hits: [], misses: [] },
};

function hitOf(term: Term, start: number, end: number, found: string): Hit {
  const { id, severity, message, reason, link } = term;
  return {
    id: ruleOfTerm(id),
    start,
    end,
    severity,
    fix: term.fix === null ? undefined : inCapitalOf(found, term.fix),
    // with endings and choices in the pattern, the words around may have to change as well
    batch: !/[*(|…]/.test(term.pattern),
    params: { message, reason, link },
  };
}

// A capital at the start stays one.
function inCapitalOf(found: string, fix: string): string {
  const isCapital = /^\p{Lu}(?!\p{Lu})/u.test(found);
  return isCapital ? fix.charAt(0).toUpperCase() + fix.slice(1) : fix;
}

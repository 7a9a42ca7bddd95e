import { type Concept, conceptOf } from '../checks/figures/concept.ts';
import type { Figure } from '../checks/figures/figure.ts';
import { foldCase } from '../documents/import/fold.ts';

// Who or what is counted, as HXL 1.1 says it. Whether people were reached or are in need no number says: see decision 40.
const COUNTED: Partial<Record<Concept, string>> = {
  people: '#affected+ind',
  women: '#affected+f',
  men: '#affected+m',
  girls: '#affected+children+f',
  boys: '#affected+children+m',
  children: '#affected+children',
  families: '#affected+hh',
  deaths: '#affected+killed',
  arrivals: '#affected+arrivals',
  returnees: '#affected+returnees',
  displaced: '#affected+displaced',
  refugees: '#affected+refugees',
  migrants: '#affected+migrants',
};

// Folded: without accents, in small letters.
const CURRENCIES: readonly (readonly [string, RegExp])[] = [
  ['usd', /^(?:us\$|\$us|usd|\$|us dollars?|u\.s\. dollars?|dollars?|dolares?|دولار\p{L}*)$/u],
  ['eur', /^(?:€|eur|euros?|يورو)$/u],
  ['gbp', /^(?:£|gbp)$/u],
  ['chf', /^(?:chf|francs? suisses?)$/u],
  ['mad', /^(?:mad|dirhams?|درهم\p{L}*)$/u],
  ['xof', /^(?:xof|fcfa|f cfa|francs? cfa)$/u],
];

/** The hashtag of a figure: what its number is a number of. */
export function hashtagOf({ kind, unit }: Pick<Figure, 'kind' | 'unit'>): string {
  if (kind === 'percent' || unit === '%' || unit === '٪') return '#indicator+pct';
  if (kind === 'money') return `#value${currencyOf(unit)}`;
  const concept = conceptOf(unit);
  return (concept && COUNTED[concept]) ?? '#indicator+num';
}

function currencyOf(unit: string | null): string {
  const name = foldCase(unit ?? '')
    .replace(/^(?:de |d[’'])/u, '')
    .trim();
  const code = CURRENCIES.find(([, pattern]) => pattern.test(name))?.[0];
  if (code) return `+${code}`;
  return /^[a-z]{3}$/.test(name) ? `+${name}` : '';
}

import { findTerms } from './find-terms.ts';
import { patternOf } from './pattern.ts';
import { type Fault, PatternFault } from './read-pattern.ts';
import type { Term } from './term.ts';

/** What is wrong with a term before it may be kept, by the field it is about; a code of `style.faults`. */
export type TermFaults = {
  pattern?: { code: Fault; mark: string };
  except?: { code: Fault; mark: string };
  fix?: 'fix_is_found';
  /** Which of the examples do not do what they are for. */
  hits: number[];
  misses: number[];
};

export type TermTried = Pick<Term, 'pattern' | 'except' | 'isExact' | 'fix'> & {
  hits: readonly string[];
  misses: readonly string[];
};

/** Tries a term on its own examples. Pure: the form says the same while somebody writes as the verb when it is saved. */
export function judgeTerm({ hits, misses, ...tried }: TermTried): TermFaults {
  const faults: TermFaults = { hits: [], misses: [] };
  const pattern = faultOf(tried.pattern, tried.isExact);
  const except = tried.except ? faultOf(tried.except, tried.isExact) : undefined;
  if (pattern) faults.pattern = pattern;
  if (except) faults.except = except;
  if (pattern || except) return faults;
  const isFound = foundBy(tried);
  if (tried.fix && isFound(tried.fix)) faults.fix = 'fix_is_found';
  faults.hits = hits.flatMap((text, at) => (isFound(text) ? [] : [at]));
  faults.misses = misses.flatMap((text, at) => (isFound(text) ? [at] : []));
  return faults;
}

/** Whether a term is as it should be. */
export const isSound = (faults: TermFaults): boolean =>
  !faults.pattern && !faults.except && !faults.fix && faults.hits.length + faults.misses.length === 0;

function foundBy(tried: Omit<TermTried, 'hits' | 'misses'>) {
  const terms = [
    { ...tried, id: '', language: 'en', severity: 'info', message: '', reason: '', link: '' } as const,
  ];
  return (text: string) => findTerms(text, terms).length > 0;
}

function faultOf(pattern: string, isExact: boolean): { code: Fault; mark: string } | undefined {
  try {
    patternOf(pattern, isExact);
    return undefined;
  } catch (error) {
    if (error instanceof PatternFault) return { code: error.code, mark: error.mark };
    throw error;
  }
}

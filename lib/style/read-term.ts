import type { HouseTermRow } from '#db/schema/style.ts';
import type { Severity } from '../checks/engine/rule.ts';
import { isSound, judgeTerm } from '../checks/house/judge-term.ts';
import { Invalid } from '../errors.ts';
import { linesOf, triedKey } from './tried.ts';

type Fields = {
  pattern: string;
  except: string;
  isExact: 'on' | '';
  severity: Severity;
  message: string;
  reason: string;
  link: string;
  fix: string;
  hits: string;
  misses: string;
};

export const FEWEST_EXAMPLES = 2;

/**
 * A term as it is kept, when it does what its own examples say.
 * @throws {Invalid} 'input_invalid' with what is wrong with which field
 */
export function readTerm({ isExact, fix, ...rest }: Fields) {
  const [hits, misses] = [linesOf(rest.hits), linesOf(rest.misses)];
  const term = { ...rest, hits, misses, isExact: isExact === 'on', fix: fix || null };
  const faults = judgeTerm(term);
  const few = (examples: readonly string[]) => (examples.length < FEWEST_EXAMPLES ? 'examples_few' : null);
  const fields = {
    pattern: faults.pattern?.code,
    except: faults.except?.code,
    fix: faults.fix,
    hits: few(term.hits) ?? (faults.hits.length > 0 ? 'hit_not_found' : null),
    misses: few(term.misses) ?? (faults.misses.length > 0 ? 'miss_found' : null),
  };
  const wrong = Object.entries(fields).flatMap(([name, code]) =>
    code ? [[name, [code]] as [string, string[]]] : [],
  );
  if (wrong.length > 0 || !isSound(faults))
    throw new Invalid('input_invalid', Object.fromEntries(wrong), {
      mark: faults.pattern?.mark ?? faults.except?.mark ?? '',
    });
  return term;
}

/** A term is tried on the releases before it counts. @throws {Invalid} 'not_tried' */
export function assertTried(
  term: Pick<HouseTermRow, 'siteKey' | 'language' | 'pattern' | 'except' | 'isExact'>,
  tried: string,
): void {
  if (triedKey(term) !== tried) throw new Invalid('not_tried');
}

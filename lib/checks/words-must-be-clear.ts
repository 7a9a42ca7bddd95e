import type { Tx } from '#db/client.ts';
import { RuleBroken } from '../errors.ts';
import type { Held } from '../releases/find.ts';
import type { Finding } from './engine/rule.ts';
import type { Known } from './known.ts';
import { newsroomChecker } from './newsroom-checker.ts';
import { passage } from './passage.ts';
import { knownFor } from './queries/known.ts';
import { Reading } from './reading.ts';

const SAID = 5;

/**
 * Reads what readers, or those outside who were given the text, are told beside it (what was corrected, why it was
 * withdrawn) by the rules of the text. `field` is the input's that holds the words.
 * @throws {RuleBroken} 'words_blocking' with the field, how much must be mended first, and the first few findings as JSON
 * for whoever puts it into words
 */
export async function wordsMustBeClear(
  tx: Tx,
  release: Held,
  words: string,
  field: 'text' | 'correction' = 'text',
): Promise<void> {
  if (!words.trim()) return;
  const { id: releaseId, siteKey, language } = release;
  const grave = graveIn(words, language, await knownFor({ releaseId, siteKey, language }, tx));
  if (grave.length === 0) return;
  const first = grave.slice(0, SAID).map(({ say, params, text, part }) => ({ say, params, text, part }));
  throw new RuleBroken('words_blocking', {
    field,
    count: grave.length,
    findings: JSON.stringify(first),
  });
}

/**
 * What in such words keeps an act from being done. Nobody reviews them and nothing in them can be let stand: a number that
 * nobody can dial counts as well; a word that is only quoted, as what was wrong, does not. Pure.
 */
export const graveIn = (words: string, language: Held['language'], known: Known): Finding[] =>
  readWords(words, language, known).flatMap(({ finding, isGrave }) => (isGrave ? [finding] : []));

/** Everything the rules find in such words, in their order, and which of it keeps an act from being done. Pure. */
export function readWords(
  words: string,
  language: Held['language'],
  known: Known,
): { finding: Finding; isGrave: boolean }[] {
  const lines = words.split('\n').filter((line) => line.trim());
  const passages = lines.map((text, at) =>
    passage({ path: [at], attribute: null, part: 'paragraph', language, text, spans: [], shifts: [] }),
  );
  const readings = passages.map((each) => new Reading(each));
  return newsroomChecker()(passages, { language, date: null, known }).map((finding) => {
    const isQuoted = readings[finding.path[0] ?? 0]?.isQuoted(finding) ?? false;
    const isOfOthers = isQuoted && finding.kind === 'terms';
    return {
      finding,
      isGrave: finding.rule === 'phone-valid' || (finding.severity === 'block' && !isOfOthers),
    };
  });
}

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
 * Reads what readers are told beside the text (what was corrected, why it was withdrawn) by the rules of the text.
 * @throws {RuleBroken} 'words_blocking' with how much must be mended first, and the first few findings as JSON for whoever
 * puts it into words
 */
export async function wordsMustBeClear(tx: Tx, release: Held, words: string): Promise<void> {
  if (!words.trim()) return;
  const { id: releaseId, siteKey, language } = release;
  const grave = graveIn(words, language, await knownFor({ releaseId, siteKey, language }, tx));
  if (grave.length === 0) return;
  const first = grave.slice(0, SAID).map(({ say, params, text, part }) => ({ say, params, text, part }));
  throw new RuleBroken('words_blocking', { count: grave.length, findings: JSON.stringify(first) });
}

/**
 * What in such words keeps an act from being done. Nobody reviews them and nothing in them can be let stand: a number that
 * nobody can dial counts as well; a word that is only quoted, as what was wrong, does not. Pure.
 */
export function graveIn(words: string, language: Held['language'], known: Known): Finding[] {
  const lines = words.split('\n').filter((line) => line.trim());
  const passages = lines.map((text, at) =>
    passage({ path: [at], attribute: null, part: 'paragraph', language, text, spans: [], shifts: [] }),
  );
  const readings = passages.map((each) => new Reading(each));
  return newsroomChecker()(passages, { language, date: null, known }).filter((finding) => {
    if (finding.rule === 'phone-valid') return true;
    if (finding.severity !== 'block') return false;
    const isQuoted = readings[finding.path[0] ?? 0]?.isQuoted(finding) ?? false;
    return !(isQuoted && finding.kind === 'terms');
  });
}

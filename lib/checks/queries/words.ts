import { z } from 'zod';
import type { Actor } from '../../members/roles.ts';
import { readRelease } from '../../releases/queries/release.ts';
import type { Finding } from '../engine/rule.ts';
import { readWords } from '../words-must-be-clear.ts';
import { knownFor } from './known.ts';

/** Words that will stand beside a release's text. */
export const wordsInput = z.strictObject({ text: z.string().max(4000) });

/** What rules find in words beside a text. `isGrave`: the act is not done before it is mended. */
export type WordFinding = Pick<Finding, 'severity' | 'text' | 'say' | 'params' | 'fix'> & {
  isGrave: boolean;
};

/**
 * What the rules of a release's text say of words that readers will see beside it, for somebody who is writing them.
 * What could only be better is left out.
 * @throws {NotFound} the release is not there for this person
 */
export async function findInWords(viewer: Actor, releaseId: string, text: string): Promise<WordFinding[]> {
  const { id, site, language } = await readRelease(viewer, releaseId);
  const known = await knownFor({ releaseId: id, siteKey: site.key, language });
  return readWords(text, language, known)
    .filter(({ finding, isGrave }) => isGrave || finding.severity !== 'info')
    .map(({ finding: { severity, text, say, params, fix }, isGrave }) => ({
      ...{ severity, text, say, params, fix, isGrave },
    }));
}

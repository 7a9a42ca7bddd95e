import type { Language } from '../../languages.ts';
import { matches } from '../engine/matches.ts';
import type { Examples, Params, Rule, RuleKind, Severity } from '../engine/rule.ts';
import type { SourceKey } from '../sources.ts';

type Phrase = {
  id: string;
  severity: Severity;
  say: string;
  source: SourceKey;
  /** A cheap test without which the pattern cannot hold: most passages then cost nothing. */
  needs?: RegExp;
  /** With the flag g. Accented letters are no word characters to \b: look around with \p{L}. */
  pattern: RegExp;
  /** The fix, `$1` and so on being groups of the pattern; null when only a person can say it better. */
  fix: string | null;
  /** False when grammar around it may have to change as well. */
  batch?: boolean;
  params?: Params;
  examples: Examples;
};

/** A rule about a wording of one language. */
export function phrase(
  language: Language,
  kind: RuleKind,
  { needs, pattern, fix, batch, params, ...about }: Phrase,
): Rule {
  const find = matches(pattern, (match) => {
    const made = fix === null ? undefined : fixOf(match, fix);
    return { fix: made, batch, params: { ...(made === undefined ? {} : { right: made }), ...params } };
  });
  return {
    ...about,
    languages: [language],
    kind,
    find: (reading) => (needs && !needs.test(reading.prose) ? [] : find(reading)),
  };
}

// A capital at the start stays one.
function fixOf(match: RegExpExecArray, fix: string): string {
  const [found] = match;
  const made = fix.replace(/\$(\d)/g, (_, at) => match[Number(at)] ?? '');
  const isCapital = /^\p{Lu}/u.test(found) && !/^\p{Lu}{2}/u.test(found);
  return isCapital ? made.charAt(0).toUpperCase() + made.slice(1) : made;
}

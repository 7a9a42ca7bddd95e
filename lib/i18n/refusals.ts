import type { Finding } from '../checks/engine/rule.ts';
import { sayCheck } from '../checks/say.ts';
import { sayPath } from '../directory/say-path.ts';
import { Conflict, Forbidden, Invalid, NotFound, type Params, RuleBroken } from '../errors.ts';
import { isLanguage, LANGUAGE_NAMES, type Language } from '../languages.ts';
import type { Difference } from '../parity/difference.ts';
import { sayDifference } from '../parity/say.ts';
import { writeTime } from '../time.ts';
import { phrase, translator } from './translate.ts';

/** Where reason codes and the labels of fields are said; the first that knows a code says it. */
const SPEAKERS = [
  'workflow',
  'errors',
  'releases',
  'members',
  'auth',
  'editor',
  'templates',
  'versions',
  'review',
  'style',
  'tasks',
  'directory',
  'figures',
  'consents',
  'redirects',
  'sites',
  'media',
];

const SHOWN = 60;
const UUID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

/** A refusal as sentences in a member's language: one for all, and one per field. */
export function sayRefusal(
  language: Language,
  error: unknown,
): { message: string; fields: Record<string, string> } {
  if (error instanceof RuleBroken && error.reason === 'words_blocking')
    return {
      message: sentenceOf(language, error),
      fields: { [String(error.params.field)]: translator(language, 'errors')('fields.words_blocking') },
    };
  if (!(error instanceof Invalid)) return { message: sentenceOf(language, error), fields: {} };
  const fields = Object.entries(error.fields).map(([name, codes]) => [
    name,
    sayField(language, name, codes[0] ?? 'invalid', error.params),
  ]);
  return { message: sentenceOf(language, error), fields: Object.fromEntries(fields) };
}

/** A reason code as a sentence, or null when nobody knows it. */
export function sayReason(language: Language, reason: string, params: Params = {}): string | null {
  if (reason === 'somebody_was_first') return sayWhoWasFirst(language, params);
  if (reason === 'not_ready')
    return phrase(language, 'workflow.reasons.not_ready', { missing: sayMissing(language, params) });
  if (reason === 'findings_blocking' || reason === 'words_blocking')
    return phrase(language, `workflow.reasons.${reason}`, {
      ...params,
      list: sayFindings(language, params, reason === 'words_blocking' ? 'line_beside' : 'line'),
    });
  if (reason === 'parity_open')
    return phrase(language, 'workflow.reasons.parity_open', {
      ...params,
      list: sayDifferences(language, params),
    });
  // what stops the clock is said as what is missing is
  return (
    saidBySomebody(language, `reasons.${reason}`, params) ??
    phrase(language, `workflow.problems.${reason}`, { count: 1, ...params })
  );
}

/** What is wrong with one field. */
export function sayField(language: Language, name: string, code: string, params: Params = {}): string {
  const field = name.startsWith('data.')
    ? sayPath(language, name.slice('data.'.length))
    : name.startsWith('texts.')
      ? sayText(language, name)
      : (saidBySomebody(language, `fields.${name}`) ?? name);
  return (
    phrase(language, `errors.fields.${code}`, { field }) ??
    sayReason(language, code, { field, ...params }) ??
    translator(language, 'errors')('fields.invalid', { field })
  );
}

// `texts.name.fr`: what it is, and in which language; of several things, whose comes before: `texts.<id>.alt.fr`.
function sayText(language: Language, name: string): string {
  const [what = '', of] = name
    .split('.')
    .slice(1)
    .filter((part) => !UUID.test(part));
  const said = phrase(language, `sites.parts.${what}`) ?? phrase(language, `media.fields.${what}`) ?? name;
  return isLanguage(of) ? `${said} (${LANGUAGE_NAMES[of]})` : said;
}

function sentenceOf(language: Language, error: unknown): string {
  const t = translator(language, 'errors');
  if (error instanceof NotFound) return sayReason(language, error.reason, error.params) ?? t('not_found');
  if (error instanceof Forbidden) return sayReason(language, error.reason, error.params) ?? t('forbidden');
  if (error instanceof Conflict) return sayReason(language, error.reason, error.params) ?? t('conflict');
  if (error instanceof RuleBroken) return sayReason(language, error.reason, error.params) ?? t('refused');
  if (error instanceof Invalid) return sayReason(language, error.reason, error.params) ?? t('invalid');
  throw error;
}

function sayWhoWasFirst(language: Language, { who, what, at }: Params): string {
  const t = translator(language, 'workflow');
  const done = phrase(language, `events.did.${what}`);
  if (!who || !done) return t('reasons.somebody_moved_it');
  return t('reasons.somebody_was_first', {
    who: String(who),
    what: `${done} (${writeTime(new Date(String(at)), language, 'UTC')} UTC)`,
  });
}

function sayMissing(language: Language, { missing }: Params): string {
  return String(missing)
    .split(' ')
    .map((code) => phrase(language, `workflow.problems.${code}`, { count: 1 }) ?? code)
    .join(' ');
}

// One line each: which words, where, and why; what is only counted says no more.
function sayFindings(language: Language, { findings, count }: Params, line: 'line' | 'line_beside'): string {
  if (typeof findings !== 'string') return '';
  const said = JSON.parse(findings) as Pick<Finding, 'say' | 'params' | 'text' | 'part'>[];
  const lines = said.map(({ text, part, ...finding }) =>
    phrase(language, `checks.${line}`, {
      text: text.length > SHOWN ? `${text.slice(0, SHOWN).trimEnd()}…` : text,
      part: phrase(language, `checks.parts.${part}`) ?? part,
      says: sayCheck(finding, language),
    }),
  );
  const rest = Number(count) - said.length;
  if (rest > 0) lines.push(phrase(language, 'checks.review.more', { count: rest }));
  return lines.map((line) => `\n• ${line}`).join('');
}

function sayDifferences(language: Language, { differences, count }: Params): string {
  if (typeof differences !== 'string') return '';
  const said = JSON.parse(differences) as Pick<Difference, 'manner' | 'source' | 'target'>[];
  const lines = said.map((difference) => sayDifference(difference, language));
  const rest = Number(count) - said.length;
  if (rest > 0) lines.push(phrase(language, 'checks.review.more', { count: rest }) ?? '');
  return lines.map((line) => `\n• ${line}`).join('');
}

function saidBySomebody(language: Language, key: string, params: Params = {}): string | null {
  for (const speaker of SPEAKERS) {
    const sentence = phrase(language, `${speaker}.${key}`, params);
    if (sentence !== null) return sentence;
  }
  return null;
}

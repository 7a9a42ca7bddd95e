import { applyFixes } from '../checks/engine/apply.ts';
import { checker } from '../checks/engine/checker.ts';
import type { Finding, Rule, WholeRule } from '../checks/engine/rule.ts';
import { NOTHING_KNOWN } from '../checks/known.ts';
import { passage } from '../checks/passage.ts';
import { RULES, WHOLE_RULES } from '../checks/rules/all.ts';
import { SOURCES } from '../checks/sources.ts';
import { catalogueOf, phrase } from '../i18n/translate.ts';
import { isLanguage, type Language } from '../languages.ts';

/** A rule the newsroom comes with, as a rule owner reads it. */
export type BuiltIn = Pick<Rule, 'id' | 'languages' | 'severity' | 'kind'> & {
  message: string;
  /** What it finds in the first of its own examples, and what it would put there. */
  sample: { language: Language; found: string; fix: string | null } | null;
  source: { title: string; url: string | null };
};

/** A text a rule finds something in, and what the text is after its fixes; null when it offers none. */
export type Example = { language: Language; text: string; found: [number, number][]; fixed: string | null };

type Any = Rule | WholeRule;
const everyRule = (): readonly Any[] => [...RULES, ...WHOLE_RULES];

/** The rule of this name; undefined when the newsroom comes with none. */
export const findRule = (id: string): Any | undefined => everyRule().find((rule) => rule.id === id);

/** Every rule the newsroom comes with, told in a language. */
export function listBuiltIn(language: Language): BuiltIn[] {
  return everyRule().map((rule) => readBuiltIn(rule, language));
}

/** One of them. */
export function readBuiltIn(rule: Any, language: Language): BuiltIn {
  const { id, languages, severity, kind, source } = rule;
  const told = tell(rule, language);
  return { id, languages, severity, kind, ...told, source: SOURCES[source] };
}

/** What a rule finds and what it leaves alone, by its own examples; none for a rule that compares passages. */
export function examplesOf(rule: Any): { hits: Example[]; misses: Example[] } {
  if (!('examples' in rule)) return { hits: [], misses: [] };
  const read = (written: string): Example => {
    const { language, text } = readExample(rule, written);
    const found = findIn(rule, language, text);
    const fixed = applyFixes(text, found);
    return {
      language,
      text,
      found: found.map(({ start, end }) => [start, end]),
      fixed: fixed === text ? null : fixed,
    };
  };
  return { hits: rule.examples.hits.map(read), misses: rule.examples.misses.map(read) };
}

// What it says of its own first example: the gaps of a message are filled by what was found.
function tell(rule: Any, language: Language): Pick<BuiltIn, 'message' | 'sample'> {
  const first = 'examples' in rule ? rule.examples.hits[0] : undefined;
  const example = first === undefined ? undefined : readExample(rule, first);
  const [found] = example && 'find' in rule ? findIn(rule, example.language, example.text) : [];
  if (found && example)
    return {
      message: phrase(language, `checks.messages.${found.say}`, found.params) ?? rule.id,
      sample: {
        language: example.language,
        found: example.text.slice(found.start, found.end),
        fix: found.fix,
      },
    };
  const messages: Record<string, string> = catalogueOf(language).checks.messages;
  return { message: withoutGaps(messages[rule.say] ?? rule.id), sample: null };
}

// Rules over the whole text have no example to take their words from.
function withoutGaps(message: string): string {
  let depth = 0;
  let said = '';
  for (const mark of message) {
    if (mark === '{' && depth++ === 0) said += '…';
    else if (mark === '}') depth -= 1;
    else if (depth === 0) said += mark;
  }
  return said;
}

function findIn(rule: Rule, language: Language, text: string): Finding[] {
  const one = passage({
    path: [0],
    attribute: null,
    part: 'paragraph',
    language,
    text,
    spans: [],
    shifts: [],
  });
  return checker([rule], [])([one], { language, date: '2026-11-23', known: NOTHING_KNOWN });
}

function readExample(rule: Any, written: string): { language: Language; text: string } {
  const [, code = '', rest = ''] = /^(?:(\w\w)\| )?([\s\S]*)$/.exec(written) ?? [];
  return {
    language: isLanguage(code) ? code : (rule.languages[0] ?? 'en'),
    text: rest.split(' ⇒ ')[0] ?? '',
  };
}

import { expect, test } from 'vitest';
import { isLanguage, type Language } from '../languages.ts';
import { applyFixes } from './engine/apply.ts';
import { checker } from './engine/checker.ts';
import type { Rule } from './engine/rule.ts';
import { NOTHING_KNOWN } from './known.ts';
import { passage } from './passage.ts';
import { RULES } from './rules/all.ts';

const read = (rule: Rule, language: Language, text: string) =>
  checker([rule], [])(
    [passage({ path: [0], attribute: null, part: 'paragraph', language, text, spans: [], shifts: [] })],
    { language, date: '2026-11-23', known: NOTHING_KNOWN },
  );

// "fr| text ⇒ text with its fixes"; without a language it is the rule's first.
function example(rule: Rule, written: string) {
  const [, code = '', rest = ''] = /^(?:(\w\w)\| )?([\s\S]*)$/.exec(written) ?? [];
  const language = isLanguage(code) ? code : (rule.languages[0] ?? 'en');
  const [text = '', fixed = null] = rest.split(' ⇒ ');
  return { language, text, fixed };
}

test.each(RULES.map((rule) => [rule.id, rule] as const))(
  '%s finds its hits, and leaves its misses',
  (_id, rule) => {
    expect(rule.examples.hits.length).toBeGreaterThanOrEqual(2);
    expect(rule.examples.misses.length).toBeGreaterThanOrEqual(2);
    for (const { language, text, fixed } of rule.examples.hits.map((written) => example(rule, written))) {
      const found = read(rule, language, text);
      expect([text, found.length > 0]).toEqual([text, true]);
      const made = applyFixes(text, found);
      expect(made).toBe(fixed ?? text);
      if (fixed !== null) expect([made, read(rule, language, made)]).toEqual([made, []]);
    }
    for (const { language, text } of rule.examples.misses.map((written) => example(rule, written)))
      expect([text, read(rule, language, text).map((finding) => finding.text)]).toEqual([text, []]);
  },
);

test('no two rules have one name', () => {
  const ids = RULES.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)]);
});

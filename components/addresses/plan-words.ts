import type { SaidPlan } from '#components/directory/plan-words.ts';
import type { PlannedRedirect, RedirectPlan } from '#lib/addresses/plan-import.ts';
import { sayField } from '#lib/i18n/refusals.ts';
import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';

const MOST_SHOWN = 500;

/** Says what a file would do; wrong lines first, lines that change nothing are counted, not listed. */
export function redirectPlanWords({ mark, unknown, lines }: RedirectPlan, language: Language): SaidPlan {
  const count = (state: PlannedRedirect['state']) => lines.filter((line) => line.state === state).length;
  const listed = lines.filter(({ state }) => state !== 'same');
  const wrongFirst = listed.toSorted((a, b) => Number(b.state === 'wrong') - Number(a.state === 'wrong'));
  return {
    mark,
    unknown,
    counts: { new: count('new'), changed: count('changed'), same: count('same'), wrong: count('wrong') },
    lines: wrongFirst.slice(0, MOST_SHOWN).map((line) => ({
      line: line.line,
      state: line.state,
      name: line.from || line.written,
      said: said(line, language),
    })),
  };
}

function said({ state, to, was, faults }: PlannedRedirect, language: Language): string[] {
  const t = translator(language, 'redirects');
  if (state === 'wrong') return Object.entries(faults).map(([name, code]) => sayField(language, name, code));
  return [was ? t('import.was', { from: was.toPath, to }) : t('import.change', { to })];
}

import type { LookedAt } from '#lib/directory/import/look.ts';
import type { PlannedLine } from '#lib/directory/import/plan.ts';
import { sayPath } from '#lib/directory/say-path.ts';
import { sayField } from '#lib/i18n/refusals.ts';
import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import { inLanguage } from '#lib/sites/names.ts';
import type { Nameable } from './drawn.ts';
import { sayChangedValue } from './say-value.ts';

/** A line of a file as it is shown before it is imported. */
export type SaidLine = { line: number; state: PlannedLine['state']; name: string; said: string[] };

/** What a file would do, in the member's language: counts, columns nobody reads, and every line that does something. */
export type SaidPlan = {
  mark: string;
  counts: Record<PlannedLine['state'], number>;
  unknown: string[];
  lines: SaidLine[];
};

const FEW = 6;

/** Says a plan. Lines that change nothing are counted, not listed. */
export function importPlanWords(
  { mark, unknown, lines }: LookedAt,
  nameable: Nameable,
  language: Language,
): SaidPlan {
  const count = (state: PlannedLine['state']) => lines.filter((line) => line.state === state).length;
  return {
    mark,
    unknown,
    counts: { new: count('new'), changed: count('changed'), same: count('same'), wrong: count('wrong') },
    lines: lines
      .filter(({ state }) => state !== 'same')
      .map((line) => ({
        line: line.line,
        state: line.state,
        name: nameIn(line, language),
        said: line.state === 'wrong' ? faultsOf(line, language) : changesOf(line, nameable, language),
      })),
  };
}

function nameIn({ read: { data, code } }: PlannedLine, language: Language): string {
  const { name, service } = data as { name?: object; service?: object };
  return inLanguage(service ?? name ?? {}, language) || (code ?? '');
}

function faultsOf({ faults }: PlannedLine, language: Language): string[] {
  return Object.entries(faults).map(([path, code]) => sayField(language, `data.${path}`, code));
}

function changesOf({ state, changes }: PlannedLine, nameable: Nameable, language: Language): string[] {
  if (state === 'new') return [];
  const t = translator(language, 'directory');
  const said = (path: string, text: string) => sayChangedValue(path, text, nameable, language);
  const lines = changes
    .slice(0, FEW)
    .map(({ path, from, to }) =>
      t('import.change', { field: sayPath(language, path), from: said(path, from), to: said(path, to) }),
    );
  return changes.length > FEW ? [...lines, t('import.more_changes', { count: changes.length - FEW })] : lines;
}

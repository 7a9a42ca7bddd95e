import type { SelectOption } from '#components/form/select.tsx';
import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import type { Candidate } from '#lib/tasks/queries.ts';
import { writeDayAndMonth } from '#lib/time.ts';

/** People to choose from; who is away says until when. */
export function candidateOptions(people: readonly Candidate[], language: Language): SelectOption[] {
  const t = translator(language, 'tasks');
  return people.map(({ id, name, awayUntil }) => ({
    value: id,
    label: awayUntil ? t('away', { who: name, day: writeDayAndMonth(awayUntil, language) }) : name,
  }));
}

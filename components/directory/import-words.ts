import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import type { ImportWords } from './csv-import.tsx';

/** What the import of a file says, in a language: of records, or of redirects. */
export function importWords(language: Language, of: 'directory' | 'redirects' = 'directory'): ImportWords {
  const t = translator(language, of);
  return {
    problem: translator(language, 'errors')('summary'),
    file: t('import.file'),
    file_hint: t('import.file_hint'),
    look: t('import.look'),
    plan: t('import.plan'),
    unknown: t('import.unknown'),
    wrong_hint: t('import.wrong_hint'),
    nothing: t('import.nothing'),
    do_it: t('import.do_it'),
    done: t('import.done'),
    line: t('import.line'),
    states: {
      new: t('import.states.new'),
      changed: t('import.states.changed'),
      same: t('import.states.same'),
      wrong: t('import.states.wrong'),
    },
  };
}

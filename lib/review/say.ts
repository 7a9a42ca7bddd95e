import { phrase, translator } from '../i18n/translate.ts';
import { LANGUAGE_NAMES, type Language } from '../languages.ts';
import { inLanguage } from '../sites/names.ts';
import type { Because } from './rule.ts';
import type { Approver, StepRole } from './vocabulary.ts';

type Named = { names: Partial<Record<Language, string>>; approver: Approver; role: StepRole | null };

/** What a step is called: as somebody named it, else the role that signs. */
export function sayStep({ names, role }: Named, language: Language): string {
  return inLanguage(names, language) || phrase(language, `members.roles.${role ?? 'editor'}`) || '';
}

/** Why a step is asked for, or why it is left out, as one sentence. */
export function sayBecause(needed: boolean, because: readonly Because[], language: Language): string {
  const t = translator(language, 'review');
  if (because.some(({ by }) => by === 'no_rule')) return t('because.no_rule');
  const why = because.map((each) => sayOne(each, language)).join(' · ');
  return needed ? t('asked', { why }) : t('skipped', { why });
}

function sayOne(because: Because, language: Language): string {
  const t = translator(language, 'review');
  if (!('words' in because)) return t(`because.${because.by}`);
  const said = because.words.map((word) => sayWord(because.by, word, language));
  const last = said.pop() ?? '';
  const all = said.join(language === 'ar' ? '، ' : ', ');
  return t(`because.${because.by}`, { words: all ? t('or', { all, last }) : last });
}

function sayWord(by: Because['by'], word: string, language: Language): string {
  switch (by) {
    case 'kinds':
      return phrase(language, `releases.kinds.${word}`) ?? word;
    case 'reach':
      return phrase(language, `releases.reaches.${word}`) ?? word;
    case 'languages':
      return LANGUAGE_NAMES[word as Language];
    case 'topics':
      return phrase(language, `topics.names.${word}`) ?? word;
    default:
      return phrase(language, `releases.sensitivities.${word}`) ?? word;
  }
}

import { hasMailServer } from '#lib/delivery/mail/queries.ts';
import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';

/** What stands beside a link that is shown once. */
export function linkWords(language: Language, done: string) {
  const t = translator(language, 'members');
  return {
    done,
    text: hasMailServer() ? t('inviting.doneMailed') : t('inviting.doneKept'),
    link: t('inviting.link'),
    copy: t('inviting.copy'),
    copied: t('inviting.copied'),
  };
}

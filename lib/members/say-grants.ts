import { translator } from '#lib/i18n/translate.ts';
import { LANGUAGE_NAMES, type Language } from '#lib/languages.ts';
import { EVERY_SITE, type Grant } from './roles.ts';

/** Roles in words, in somebody's language: “editor (morocco), writer (global, Français)”. */
export function sayGrants(
  language: Language,
  grants: readonly Grant[],
  siteName: (key: string) => string = (key) => key,
): string {
  const t = translator(language, 'members');
  const said = grants.map(({ role, site, language: only }) =>
    t('grant', {
      role: t(`roles.${role}`),
      where: [
        site === EVERY_SITE ? t('everySite') : siteName(site),
        ...(only ? [LANGUAGE_NAMES[only]] : []),
      ].join(t('comma')),
    }),
  );
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(said);
}

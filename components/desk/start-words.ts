import { translator } from '#lib/i18n/translate.ts';
import { LANGUAGE_NAMES, type Language } from '#lib/languages.ts';
import { KINDS } from '#lib/releases/kinds.ts';
import { inLanguage } from '#lib/sites/names.ts';
import type { SiteView } from '#lib/sites/queries.ts';
import type { StartWords, WritableSite } from './start-form.tsx';

/** What the form that starts a release says and offers, in the member's language. */
export function startWords(
  language: Language,
  writable: SiteView[],
): { words: StartWords; sites: WritableSite[] } {
  const t = translator(language, 'releases');
  const common = translator(language, 'common');
  const templates = translator(language, 'templates');
  return {
    words: {
      button: t('new.button'),
      title: t('new.title'),
      close: common('close'),
      site: t('fields.siteKey'),
      language: t('fields.language'),
      kind: t('fields.kind'),
      headline: t('fields.headline'),
      headlineHint: t('new.headline_hint'),
      start: t('new.start'),
      template: templates('start_from'),
      noTemplate: templates('start_none'),
      templateHint: templates('start_hint'),
      problem: translator(language, 'errors')('summary'),
      kinds: KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) })),
    },
    sites: writable.map((site) => ({
      key: site.key,
      name: inLanguage(site.name, language),
      languages: site.languages.map((each) => ({ value: each, label: LANGUAGE_NAMES[each], lang: each })),
    })),
  };
}

import { writeNone } from '../i18n/list.ts';
import { translator } from '../i18n/translate.ts';
import { type Language, nameLanguage } from '../languages.ts';
import { writeDateTime } from '../time.ts';
import { inLanguage } from './names.ts';
import type { BannerPlan } from './put-banner.ts';

/** What putting up a banner would do, in one line for whoever confirms it. */
export function sayBannerPlan(plan: BannerPlan, language: Language): string {
  const t = translator(language, 'sites');
  const listed = (languages: Language[]) =>
    new Intl.ListFormat(language).format(languages.map((it) => nameLanguage(it, language)));
  const { startsAt, endsAt, zone } = plan;
  const without = plan.missingIn.map((it) => nameLanguage(it, language));
  return t('banner.plan', {
    where: plan.siteKey
      ? t('banner.here', { site: inLanguage(plan.site, language) })
      : t('banner.everywhere'),
    tone: t(`tones.${plan.tone}`),
    start: startsAt ? 'later' : 'now',
    from: startsAt ? writeDateTime(startsAt, language, zone) : '',
    until: writeDateTime(endsAt, language, zone),
    zone,
    shown: listed(plan.shownIn),
    missing: without.length > 0 ? writeNone(without, language) : 'none',
  });
}

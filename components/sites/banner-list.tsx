import { ActionForm } from '#components/form/action-form.tsx';
import { HiddenFields } from '#components/form/hidden-fields.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { Empty } from '#components/ui/empty.tsx';
import type { SiteRow } from '#db/schema/sites.ts';
import { drawNumbers } from '#lib/documents/draw/numbers.ts';
import type { FormAction } from '#lib/form-state.ts';
import { translator } from '#lib/i18n/translate.ts';
import { directionOf, LANGUAGES, type Language, nameLanguage } from '#lib/languages.ts';
import type { ListedBanner } from '#lib/sites/front-queries.ts';
import { inLanguage } from '#lib/sites/names.ts';
import { writeDateTime } from '#lib/time.ts';

type Props = {
  site: SiteRow & { manages: boolean };
  banners: readonly ListedBanner[];
  language: Language;
  action: FormAction;
};

/** The banners of a site and those of all sites: what they say, how long, and where they are not shown. */
export function BannerList({ site, banners, language, action }: Props) {
  const t = translator(language, 'sites');
  if (banners.length === 0) return <Empty title={t('banner.none')}>{t('banner.none_hint')}</Empty>;
  return (
    <ul className="grid gap-4">
      {banners.map((banner) => {
        const when = (at: Date) => writeDateTime(at, language, banner.zone);
        const missing = site.languages.filter((it) => !banner.words[it]);
        const standing = {
          now: t('banner.standing'),
          later: t('banner.planned', { from: when(banner.startsAt) }),
          over: t('banner.over'),
        }[banner.stands];
        // Every site's are taken down by those of the whole Organization's.
        const ends = site.manages && banner.stands !== 'over' && (banner.siteKey || !site.country);
        return (
          <li key={banner.id} className="grid gap-2 border-t border-line pt-3">
            <p>
              <b>{standing}</b>
              {` · ${t(`tones.${banner.tone}`)} · `}
              {banner.siteKey
                ? t('banner.here', { site: inLanguage(site.name, language) })
                : t('banner.everywhere')}
              {` · ${t('banner.until', { until: when(banner.endedAt ?? banner.endsAt) })} (${banner.zone})`}
            </p>
            {LANGUAGES.filter((it) => banner.words[it]).map((it) => (
              <p key={it} lang={it} dir={directionOf(it)}>
                {directionOf(it) === 'rtl' ? drawNumbers(banner.words[it] ?? '') : banner.words[it]}{' '}
                {banner.links[it] && <bdi dir="ltr">{banner.links[it]}</bdi>}
              </p>
            ))}
            {missing.length > 0 && (
              <p className="text-[0.8125rem] text-warning">
                {t('banner.missing', {
                  languages: new Intl.ListFormat(language).format(
                    missing.map((it) => nameLanguage(it, language)),
                  ),
                })}
              </p>
            )}
            {ends && (
              <ActionForm action={action} errorTitle={translator(language, 'errors')('summary')}>
                <HiddenFields values={{ bannerId: banner.id }} />
                <SubmitButton variant="outline">{t('banner.take_down')}</SubmitButton>
              </ActionForm>
            )}
          </li>
        );
      })}
    </ul>
  );
}

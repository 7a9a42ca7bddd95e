import { Tabs } from '#components/ui/tabs.tsx';
import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';

const PLACES = {
  redirects: '/desk/redirects',
  missed: '/desk/redirects/missed',
  file: '/desk/redirects/import',
} as const;

type Props = { here: keyof typeof PLACES; site: string; manages: boolean; language: Language };

/** The pages about where a site leads its readers, side by side. */
export function RedirectTabs({ here, site, manages, language }: Props) {
  const t = translator(language, 'redirects');
  const places = (Object.keys(PLACES) as (keyof typeof PLACES)[]).filter(
    (place) => place !== 'file' || manages,
  );
  return (
    <Tabs
      label={t('tabs')}
      className="mb-5"
      tabs={places.map((place) => ({
        href: `${PLACES[place]}?site=${site}`,
        label: t(`tab_${place}`),
        current: place === here,
      }))}
    />
  );
}

import { Tabs } from '#components/ui/tabs.tsx';
import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';

type Tab = 'settings' | 'banners' | 'front' | 'listings';

type Props = { site: { key: string; country: string | null }; current: Tab; language: Language };

/** What can be set of a site, side by side; only the whole Organization's lists releases of others. */
export function SiteTabs({ site, current, language }: Props) {
  const t = translator(language, 'sites');
  const tabs: Tab[] = ['settings', 'banners', 'front', ...(site.country ? [] : ['listings' as const])];
  return (
    <Tabs
      label={t('title')}
      className="mb-5"
      tabs={tabs.map((tab) => ({
        href: `/desk/sites/${site.key}${tab === 'settings' ? '' : `/${tab}`}`,
        label: t(`tabs.${tab}`),
        current: tab === current,
      }))}
    />
  );
}

import { Tabs } from '#components/ui/tabs.tsx';
import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';

const PLACES = { terms: '/desk/style', rules: '/desk/style/rules', report: '/desk/style/report' } as const;

/** The pages of the style of the house side by side. */
export function StyleTabs({ here, language }: { here: keyof typeof PLACES; language: Language }) {
  const t = translator(language, 'style');
  return (
    <Tabs
      label={t('title')}
      className="mb-5"
      tabs={(Object.keys(PLACES) as (keyof typeof PLACES)[]).map((place) => ({
        href: PLACES[place],
        label: t(`tabs.${place}`),
        current: place === here,
      }))}
    />
  );
}

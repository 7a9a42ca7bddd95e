import { Tabs } from '#components/ui/tabs.tsx';
import { RECORD_KINDS } from '#lib/directory/kinds.ts';
import { addressOf } from '#lib/directory/slugs.ts';
import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';

/** The lists of the directory that are only read or chosen from. */
export const LISTS = ['topics', 'places', 'goals'] as const;
type List = (typeof LISTS)[number];

type Props = { language: Language; current: (typeof RECORD_KINDS)[number] | List | null };

/** Every part of the directory, side by side. */
export function DirectoryTabs({ language, current }: Props) {
  const t = translator(language, 'directory');
  const tabs = [
    ...RECORD_KINDS.map((kind) => ({
      href: addressOf(kind),
      label: t(`kinds.${kind}.many`),
      current: kind === current,
    })),
    ...LISTS.map((list) => ({
      href: `/desk/directory/${list}`,
      label: t(`lists.${list}`),
      current: list === current,
    })),
  ];
  return <Tabs label={t('title')} tabs={tabs} className="mb-5" />;
}

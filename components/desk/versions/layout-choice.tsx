import { LAYOUTS, type Layout } from '#components/release/comparison.tsx';
import { Choice } from '#components/ui/choice.tsx';
import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import { Remember } from './remember.tsx';

/** The cookie that remembers the layout. */
export const LAYOUT_COOKIE = 'newsroom-compare';

/** The layout an address asks for, else the one that was chosen last, else one text. */
export function layoutOf(asked: unknown, remembered: string | undefined): Layout {
  return (
    LAYOUTS.find((layout) => layout === asked) ?? LAYOUTS.find((layout) => layout === remembered) ?? 'inline'
  );
}

type Props = { layout: Layout; address: (layout: Layout) => string; language: Language };

/** Both versions in one text, or side by side; the choice is remembered. */
export function LayoutChoice({ layout, address, language }: Props) {
  const t = translator(language, 'versions');
  return (
    <>
      <Remember name={LAYOUT_COOKIE} value={layout} />
      <Choice
        label={t('compare.layout')}
        options={LAYOUTS.map((each) => ({
          href: address(each),
          label: t(`compare.${each}`),
          current: each === layout,
        }))}
      />
    </>
  );
}

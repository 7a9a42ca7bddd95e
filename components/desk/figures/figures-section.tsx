import Link from 'next/link';
import { PanelSection } from '#components/desk/panel-section.tsx';
import { releasePath } from '#components/desk/release-page.ts';
import type { TickedLine } from '#lib/figures/queries/figures.ts';
import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';

type Props = { release: { id: string }; lines: TickedLine[]; language: Language };

/** How many numbers a release has, how many were found right, and the way to them. */
export function FiguresSection({ release, lines, language }: Props) {
  const t = translator(language, 'figures');
  if (lines.length === 0) return null;
  const ticked = lines.filter(({ tick }) => tick).length;
  return (
    <PanelSection title={t('review.title')}>
      <p>{t('count', { count: lines.length, ticked })}</p>
      <p>
        <Link href={releasePath(release.id, 'figures')} prefetch={false}>
          {t('review.open')}
        </Link>
      </p>
    </PanelSection>
  );
}

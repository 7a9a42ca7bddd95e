import Link from 'next/link';
import { PanelSection } from '#components/desk/panel-section.tsx';
import { releasePath } from '#components/desk/release-page.ts';
import { Said } from '#components/ui/said.tsx';
import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import type { Parity } from '#lib/parity/queries/parity.ts';
import { sayDifference } from '#lib/parity/say.ts';
import { ParityCount } from './parity-count.tsx';

type Props = {
  release: { id: string };
  parity: Parity | null;
  language: Language;
  sayWhen: (instant: Date) => string;
};

/** For whoever signs a translation: what differs from the source, and every difference somebody has explained. */
export function ParityPanel({ release, parity, language, sayWhen }: Props) {
  if (!parity) return null;
  const t = translator(language, 'parity');
  return (
    <PanelSection title={t('panel')} id="parity">
      <ParityCount lines={parity.lines} language={language} />
      {parity.lines.map(
        (line) =>
          line.explained && (
            <div key={line.print} className="grid gap-1 text-[0.8125rem]">
              <p>{sayDifference(line, language)}</p>
              <Said>{line.explained.note}</Said>
              <p className="text-ink-2">
                {t('by', { who: line.explained.by, when: sayWhen(line.explained.at) })}
              </p>
            </div>
          ),
      )}
      <p>
        <Link href={releasePath(release.id, 'parity')} prefetch={false}>
          {t('panel_open')}
        </Link>
      </p>
    </PanelSection>
  );
}

import { Badge, type Tone } from '#components/ui/badge.tsx';
import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import type { Live, State, Work } from '#lib/releases/workflow.ts';
import { type Glyph, StateGlyph } from './state-glyph.tsx';

const WORK: Record<Exclude<Work, 'none'>, { tone: Tone; glyph: Glyph }> = {
  draft: { tone: 'draft', glyph: 'broken-ring' },
  in_review: { tone: 'review', glyph: 'half-disc' },
  changes_requested: { tone: 'changes', glyph: 'arrow-back' },
  approved: { tone: 'approved', glyph: 'tick' },
  scheduled: { tone: 'scheduled', glyph: 'clock' },
  embargoed: { tone: 'embargo', glyph: 'lock' },
};

const LIVE: Record<Exclude<Live, 'none'>, { tone: Tone; glyph: Glyph }> = {
  published: { tone: 'published', glyph: 'disc' },
  withdrawn: { tone: 'withdrawn', glyph: 'struck-ring' },
  unpublished: { tone: 'draft', glyph: 'struck-ring' },
  recalled: { tone: 'draft', glyph: 'struck-ring' },
};

/** Where a release stands: what readers see first, then what is being done to it. */
export function StateBadge({
  state,
  language,
}: {
  state: State & { forcedBy?: string | null };
  language: Language;
}) {
  const t = translator(language, 'workflow');
  const { live, work } = state;
  return (
    <span className="inline-flex flex-wrap gap-1.5">
      {live !== 'none' && (
        <Badge tone={LIVE[live].tone} glyph={<StateGlyph of={LIVE[live].glyph} />}>
          {t(`live.${live}`)}
        </Badge>
      )}
      {state.forcedBy && live === 'published' && (
        <Badge tone="changes" glyph={<StateGlyph of="half-disc" />}>
          {t('not_reviewed')}
        </Badge>
      )}
      {work !== 'none' && (
        <Badge tone={WORK[work].tone} glyph={<StateGlyph of={WORK[work].glyph} />}>
          {t(`work.${work}`)}
        </Badge>
      )}
      {live === 'none' && work === 'none' && (
        <Badge tone="draft" glyph={<StateGlyph of="struck-ring" />}>
          {t('work.none')}
        </Badge>
      )}
    </span>
  );
}

import { CircleAlert, Info, type LucideIcon, OctagonX, Power, TriangleAlert } from 'lucide-react';
import { Badge, type Tone } from '#components/ui/badge.tsx';
import { Icon } from '#components/ui/icon.tsx';
import type { Tuned } from '#lib/checks/house/tuned.ts';
import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';

const LOOKS: Record<Tuned, { tone: Tone; icon: LucideIcon }> = {
  block: { tone: 'withdrawn', icon: OctagonX },
  error: { tone: 'withdrawn', icon: CircleAlert },
  warning: { tone: 'changes', icon: TriangleAlert },
  info: { tone: 'draft', icon: Info },
  off: { tone: 'draft', icon: Power },
};

/** How grave something is, in a word with its sign. */
export function SeverityBadge({ severity, language }: { severity: Tuned; language: Language }) {
  const { tone, icon } = LOOKS[severity];
  return (
    <Badge tone={tone} glyph={<Icon of={icon} />}>
      {sayTuned(severity, language)}
    </Badge>
  );
}

/** How a rule is taken, in words. */
export function sayTuned(severity: Tuned, language: Language): string {
  return severity === 'off'
    ? translator(language, 'style')('rules.off')
    : translator(language, 'checks')(`severities.${severity}`);
}

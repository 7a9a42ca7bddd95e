import { CircleCheck, CircleX, Clock, Inbox, type LucideIcon } from 'lucide-react';
import { Badge, type Tone } from '#components/ui/badge.tsx';
import { Icon } from '#components/ui/icon.tsx';
import type { MailState } from '#lib/delivery/mail/input.ts';
import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';

const LOOKS: Record<MailState, { tone: Tone; glyph: LucideIcon }> = {
  kept: { tone: 'draft', glyph: Inbox },
  waiting: { tone: 'scheduled', glyph: Clock },
  sent: { tone: 'published', glyph: CircleCheck },
  failed: { tone: 'withdrawn', glyph: CircleX },
};

/** Where a mail is: kept, waiting, sent or failed. */
export function MailStateBadge({ state, language }: { state: MailState; language: Language }) {
  const { tone, glyph } = LOOKS[state];
  return (
    <Badge tone={tone} glyph={<Icon of={glyph} />}>
      {translator(language, 'members')(`outbox.states.${state}`)}
    </Badge>
  );
}

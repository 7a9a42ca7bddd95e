import { Badge, type Tone } from '#components/ui/badge.tsx';
import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import type { FileConsent } from '#lib/media/input.ts';
import type { FileLine } from '#lib/media/queries/list.ts';
import type { AssetState } from '#lib/media/vocabulary.ts';

const STATES: Record<AssetState, Tone> = {
  received: 'draft',
  clean: 'review',
  ready: 'approved',
  refused: 'withdrawn',
};
const CONSENTS: Record<FileConsent, Tone> = {
  unsaid: 'changes',
  missing: 'changes',
  withdrawn: 'withdrawn',
  expired: 'withdrawn',
  waits: 'review',
  lacking: 'changes',
  expiring: 'embargo',
  valid: 'approved',
};

type Props = { file: Pick<FileLine, 'state' | 'consent'>; language: Language };

/** How far a file has come while it is on its way, and how it stands with the consent of whoever it shows. */
export function FileState({ file: { state, consent }, language }: Props) {
  const t = translator(language, 'media');
  return (
    <>
      {state !== 'ready' && <Badge tone={STATES[state]}>{t(`states.${state}`)}</Badge>}
      {state !== 'refused' && consent && <Badge tone={CONSENTS[consent]}>{t(`consents.${consent}`)}</Badge>}
    </>
  );
}

import { Badge, type Tone } from '#components/ui/badge.tsx';
import type { ConsentState as State } from '#lib/consents/vocabulary.ts';
import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';

const TONES: Record<State, Tone> = {
  valid: 'approved',
  waits: 'review',
  expired: 'changes',
  withdrawn: 'withdrawn',
};

/** Whether a record holds, as a word on its tint. */
export function ConsentState({ state, language }: { state: State; language: Language }) {
  return <Badge tone={TONES[state]}>{translator(language, 'consents')(`states.${state}`)}</Badge>;
}

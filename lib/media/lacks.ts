import type { AssetKind, AssetState, Shows, Terms } from './vocabulary.ts';

/** What a file lacks before readers may be shown it. Their sentences are `workflow.problems`. */
export const LACKS = [
  'media_gone',
  'media_refused',
  'media_processing',
  'media_shows_unanswered',
  'media_without_consent',
  'media_without_terms',
  'media_terms_ended',
  'media_without_transcript',
  'media_without_poster',
] as const;
export type MediaLack = (typeof LACKS)[number];

/** A file as far as it is asked whether readers may be shown it, in a language of a story. */
export type Known = {
  kind: AssetKind;
  state: AssetState;
  shows: Shows | null;
  terms: Terms | null;
  /** By today's date of the database. */
  termsEnded: boolean;
  /** Whether the wanted part of it is drawn in every size. */
  drawn: boolean;
  /** What `shows_with_consent` says. */
  agreed: boolean;
  transcript: string;
  hasPoster: boolean;
};

/** What keeps readers from being shown a file; null is one that is not there, or not for this site. Pure. */
export function lacksOfFile(file: Known | null, as: 'image' | 'file'): MediaLack[] {
  if (!file || (as === 'image') !== (file.kind === 'picture')) return ['media_gone'];
  if (file.state === 'refused') return ['media_refused'];
  const seen = file.kind === 'picture' || file.kind === 'film';
  const heard = file.kind === 'sound' || file.kind === 'film';
  const unanswered = seen && file.shows === null;
  const lacks: [MediaLack, boolean][] = [
    ['media_processing', file.state !== 'ready' || !file.drawn],
    ['media_shows_unanswered', unanswered],
    ['media_without_consent', !unanswered && !file.agreed],
    ['media_without_terms', (seen || heard) && file.terms === null],
    ['media_terms_ended', file.termsEnded],
    ['media_without_transcript', heard && file.transcript.trim() === ''],
    ['media_without_poster', file.kind === 'film' && !file.hasPoster],
  ];
  return lacks.filter(([, lacking]) => lacking).map(([lack]) => lack);
}

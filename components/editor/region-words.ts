import { LENGTHS } from '#lib/documents/tally.ts';
import type { RegionWords } from './behaviour/regions.ts';
import type { SuggestedWords } from './behaviour/suggested.ts';
import type { EditorWords } from './words.ts';

const LABELLED = [
  'headline',
  'standfirst',
  'dateline',
  'body',
  'quote',
  'keyFigures',
  'factBox',
  'table',
  'image',
  'gallery',
  'file',
  'embed',
  'notesToEditors',
  'helplines',
  'contacts',
  'about',
] as const;
const PLACEHOLDERS = ['headline', 'standfirst', 'body', 'quote', 'notesToEditors'] as const;

/** The names of the parts in the member's language. */
export function regionWords(t: EditorWords): RegionWords {
  return {
    labels: Object.fromEntries(LABELLED.map((part) => [part, t(`regions.${part}`)])),
    placeholders: Object.fromEntries(PLACEHOLDERS.map((part) => [part, t(`placeholders.${part}`)])),
    length: (part, length) => t(`counters.${part}`, { length, most: LENGTHS[part] }),
  };
}

/** What a listener hears of blocks and breaks that are suggested. */
export function suggestedWords(t: EditorWords): SuggestedWords {
  return {
    added: t('suggesting.block_added'),
    struck: t('suggesting.block_struck'),
    changed: t('suggesting.block_changed'),
    breakAdded: t('suggesting.break_added'),
    breakStruck: t('suggesting.break_struck'),
  };
}

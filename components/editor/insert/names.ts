import type { FactsSaid } from '#lib/directory/facts.ts';
import { factName } from '../parts/fact-name.ts';
import type { EditorWords, ToolWords } from '../words.ts';
import type { Insertable } from './insertables.ts';

/** What a thing is called in the interface. */
export function labelOf(t: EditorWords, thing: Insertable, factNames: FactsSaid): string {
  switch (thing.kind) {
    case 'paragraph':
      return t('toolbar.paragraph');
    case 'heading2':
    case 'heading3':
    case 'heading4':
      return t('toolbar.heading', { level: Number(thing.kind.at(-1)) });
    case 'bulletList':
      return t('toolbar.bullets');
    case 'orderedList':
      return t('toolbar.numbers');
    case 'divider':
      return t('toolbar.divider');
    case 'fact':
      return factName(t, thing.fact, factNames);
    default:
      return t(`regions.${thing.kind}`);
  }
}

/** What it is called, and what else one may type to find it. */
export function namesFor(
  t: EditorWords,
  tools: ToolWords,
  factNames: FactsSaid,
): (thing: Insertable) => string[] {
  return (thing) => [labelOf(t, thing, factNames), tools(`also.${thing.kind}`)];
}

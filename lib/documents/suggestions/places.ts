import { Transform } from '@tiptap/pm/transform';
import type { NodeJson } from '../parse.ts';
import { documentSchema } from '../schema.ts';
import { decide } from './decide.ts';
import { hasSuggestions } from './settle.ts';

/** Stretches of a document as stretches of what `asRejected` makes of it; those in words only suggested become empty. Pure. */
export function inRejected<T extends { from: number; to: number }>(doc: NodeJson, stretches: T[]): T[] {
  if (!hasSuggestions(doc)) return stretches;
  const { mapping } = decide(new Transform(documentSchema.nodeFromJSON(doc)), () => 'reject');
  return stretches.map((each) => ({
    ...each,
    from: mapping.map(each.from, 1),
    to: mapping.map(each.to, -1),
  }));
}

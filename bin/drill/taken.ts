import type { Transform } from '@tiptap/pm/transform';
import { lettersIn } from './record.ts';

/** The letters that a change takes out of the text: whoever makes it sees them there. Pure. */
export function takenBy({ docChanged, docs, doc, steps }: Transform & { docChanged: boolean }): string[] {
  const [before] = docs;
  if (!docChanged || !before || steps.every((step) => step.toJSON().stepType === 'move')) return [];
  const after = new Set(lettersIn(doc.toJSON()));
  return lettersIn(before.toJSON()).filter((one) => !after.has(one));
}

import type { Node } from '@tiptap/pm/model';
import { Transform } from '@tiptap/pm/transform';
import { documentSchema } from '../documents/schema.ts';
import { type FigurePlace, rangeIn } from './register.ts';

/** A document in which a number's words are tied to a figure of the story; null takes the tie away. Pure. */
export function tied(doc: Node, place: FigurePlace, figureId: string | null): Node {
  const { passage, line, at } = place;
  const tr = new Transform(doc);
  if (passage.attribute !== null) return tr.doc.nodeAt(at) ? renamed(tr, at, figureId).doc : doc;
  const mark = documentSchema.marks.figure;
  const { from, to } = rangeIn(place, line.figure.start, line.figure.end);
  if (!mark) return doc;
  tr.removeMark(from, to, mark);
  if (figureId) tr.addMark(from, to, mark.create({ id: figureId }));
  return tr.doc;
}

// A key figure is tied by its own name, which its parts know it by.
function renamed(tr: Transform, at: number, figureId: string | null): Transform {
  const node = tr.doc.nodeAt(at);
  const before = String(node?.attrs.id ?? '');
  const name = figureId ?? before.slice(0, 8);
  tr.setNodeAttribute(at, 'id', name);
  if (before)
    tr.doc.descendants((other, position) => {
      if (other.type.name === 'keyFigure' && other.attrs.partOf === before)
        tr.setNodeAttribute(position, 'partOf', name);
    });
  return tr;
}

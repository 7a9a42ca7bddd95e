import type { Node } from '@tiptap/pm/model';
import { Transform } from '@tiptap/pm/transform';
import type { KnownFigure } from '../checks/figures/known-figure.ts';
import { saysFigure } from '../checks/figures/says.ts';
import { rewriteFigure } from '../checks/figures/write.ts';
import type { Language } from '../languages.ts';
import { type FigurePlace, placesOf, rangeIn } from './register.ts';

/** What a place says of the figure it is tied to: whether that is right, and what would stand there. */
export const saidAt = ({ line, reading }: FigurePlace, held: KnownFigure) => ({
  isRight: saysFigure(line.figure, held),
  says: line.text,
  would: rewriteFigure(reading.text, line.figure, held, reading.language),
});

/**
 * A document in which every place tied to a figure says it, in its own form and with its own marks; places that say no
 * number any more stay as they are. Pure.
 */
export function withFigure(doc: Node, language: Language, held: KnownFigure): { doc: Node; places: number } {
  const astray = placesOf(doc, language).filter(
    (place) => place.line.tie === held.id && !saysFigure(place.line.figure, held),
  );
  const tr = new Transform(doc);
  // from the end, so that the places before stay where they are
  for (const place of astray.toReversed()) write(tr, place, held);
  return { doc: tr.doc, places: astray.length };
}

function write(tr: Transform, place: FigurePlace, held: KnownFigure): void {
  const { passage, reading, line, at } = place;
  const { start, end } = line.figure;
  const words = rewriteFigure(reading.text, line.figure, held, reading.language);
  if (passage.attribute !== null) {
    tr.setNodeAttribute(
      at,
      passage.attribute,
      reading.text.slice(0, start) + words + reading.text.slice(end),
    );
    return;
  }
  const { from, to } = rangeIn(place, start, end);
  const marks = tr.doc.nodeAt(from)?.marks ?? [];
  tr.replaceWith(from, to, tr.doc.type.schema.text(words, marks));
}

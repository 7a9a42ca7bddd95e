import type { Node } from '@tiptap/pm/model';
import type { Transform } from '@tiptap/pm/transform';
import { GRAINS, type Grain, suggestRow } from './blocks.ts';
import { changesOf } from './changes.ts';
import { Pen, type Placed, type Suggester } from './pen.ts';
import { asAccepted, asRejected } from './settle.ts';

/**
 * Writes onto `onto`, which stands at the document before `wish`, the same changes as suggestions of one person:
 * rejecting them leads back exactly, accepting them exactly to what was wished. Each way of saying it is tried until one
 * does. @returns null when none does; then nothing was written
 */
export function suggest<T extends Transform>(
  start: () => T,
  wish: Transform,
  suggester: Suggester,
): { tr: T; placed: readonly Placed[] } | null {
  const changes = changesOf(wish);
  for (const grain of GRAINS) {
    const tr = start();
    const pen = new Pen(tr, wish.doc, changes, suggester);
    if (written(pen, grain) && isExact(pen.before, wish.doc, tr.doc)) return { tr, placed: pen.placed };
  }
  return null;
}

function written(pen: Pen, grain: Grain): boolean {
  const row = { old: [...pen.before.children], from: 0, wished: [...pen.after.children], newFrom: 0 };
  try {
    suggestRow(pen, row, grain);
    return true;
  } catch {
    return false;
  }
}

/** Whether a document with suggestions says what it should: rejected it is the one before, accepted the one wished. */
export function isExact(before: Node, wished: Node, suggested: Node): boolean {
  return asRejected(suggested).eq(asRejected(before)) && asAccepted(suggested).eq(asAccepted(wished));
}

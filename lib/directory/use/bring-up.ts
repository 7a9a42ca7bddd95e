import type { NodeJson } from '../../documents/parse.ts';
import { type Stand, standOf } from './stand.ts';

type Said = Readonly<Record<string, unknown>>;

/** A record as a text takes it: what it says now in the text's language, and what it said before. */
export type Sayings = { ref: string; now: Said; earlier: readonly Said[] };

/**
 * A document in which every node taken from a record says again what the record says, where it said so once; what was
 * written otherwise on purpose stays. Pure.
 */
export function broughtUp(doc: NodeJson, sayings: Sayings): NodeJson {
  if (doc.attrs?.ref === sayings.ref) {
    const { behind } = standOf(doc.attrs, sayings.now, sayings.earlier);
    return {
      ...doc,
      attrs: { ...doc.attrs, ...Object.fromEntries(behind.map((field) => [field, sayings.now[field]])) },
    };
  }
  return doc.content ? { ...doc, content: doc.content.map((child) => broughtUp(child, sayings)) } : doc;
}

/** How a document stands to a record it names: every field of any node that is behind, or its own. Pure. */
export function standIn(doc: NodeJson, sayings: Sayings): Stand {
  const here =
    doc.attrs?.ref === sayings.ref
      ? standOf(doc.attrs, sayings.now, sayings.earlier)
      : { behind: [], own: [] };
  const inside = (doc.content ?? []).map((child) => standIn(child, sayings));
  const all = (field: keyof Stand) => [...new Set([here, ...inside].flatMap((stand) => stand[field]))];
  return { behind: all('behind'), own: all('own') };
}

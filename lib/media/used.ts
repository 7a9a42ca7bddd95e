import type { NodeJson } from '../documents/parse.ts';

/** A file as a text uses it: the part of it that is shown ('' is the whole), and whether it stands as a picture. */
export type Used = { assetId: string; cut: string; as: 'image' | 'file' };

/** The file a node of a document shows, or null: only the place for one, or another kind of node. Pure. */
export function usedBy({ type, attrs = {} }: NodeJson): Used | null {
  if ((type !== 'image' && type !== 'file') || typeof attrs.asset !== 'string') return null;
  const cut = type === 'image' && typeof attrs.crop === 'string' ? attrs.crop : '';
  return { assetId: attrs.asset, cut, as: type };
}

/** Every file a document shows, in its order; the same one as often as it stands there. Pure. */
export function usedIn(doc: NodeJson): Used[] {
  const own = usedBy(doc);
  return [...(own ? [own] : []), ...(doc.content ?? []).flatMap(usedIn)];
}

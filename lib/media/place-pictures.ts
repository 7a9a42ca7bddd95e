import type { NodeJson } from '../documents/parse.ts';
import type { Shown } from './shown.ts';
import { type Used, usedBy } from './used.ts';

/** What may be shown, by `keyOfUse`. */
export type Showing = ReadonlyMap<string, Omit<Shown, 'first'>>;

/** What a part of a file is found by. Pure. */
export const keyOfUse = ({ assetId, cut }: Pick<Used, 'assetId' | 'cut'>): string => `${assetId} ${cut}`;

/**
 * The one place where files come into a text that is shown: each picture and file gets an attribute `shown`, and one that
 * may not be shown goes, with every word said of it, because those name people too. Pure.
 */
export function placePictures(doc: NodeJson, showing: Showing): NodeJson {
  let pictures = 0;
  const place = (node: NodeJson): NodeJson[] => {
    if (node.type === 'image' || node.type === 'file') {
      const used = usedBy(node);
      const shown = used && showing.get(keyOfUse(used));
      if (!shown || (node.type === 'image') !== (shown.kind === 'picture')) return [];
      const first = shown.kind === 'picture' && pictures === 0;
      if (shown.kind === 'picture') pictures += 1;
      return [{ ...node, attrs: { ...node.attrs, shown: { ...shown, first } } }];
    }
    if (!node.content) return [node];
    const content = node.content.flatMap(place);
    return node.type === 'gallery' && content.length === 0 ? [] : [{ ...node, content }];
  };
  return place(doc)[0] ?? doc;
}

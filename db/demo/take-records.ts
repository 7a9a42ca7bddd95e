import { recordsToTake, type Takeable } from '#lib/directory/queries/to-take.ts';
import { isSameContact } from '#lib/directory/use/alike.ts';
import type { Written } from '#lib/directory/written.ts';
import type { NodeJson } from '#lib/documents/parse.ts';
import type { Language } from '#lib/languages.ts';
import type { SiteKey } from './sites.ts';

/** A text of the demo whose contacts are taken from the directory, where it has them. */
export async function takeRecords(doc: NodeJson, siteKey: SiteKey, language: Language): Promise<NodeJson> {
  const records = await recordsToTake({ siteKey, language, doc });
  return taken(
    doc,
    records.filter(({ kind, over }) => kind === 'contact' && over === null),
  );
}

function taken(node: NodeJson, offered: readonly Takeable[]): NodeJson {
  if (node.type === 'contact') {
    const record = offered.find(({ written }) =>
      isSameContact(node.attrs as Written<'contact'>, written as Written<'contact'>),
    );
    return record ? { ...node, attrs: { ...record.written, ref: record.ref } } : node;
  }
  return node.content ? { ...node, content: node.content.map((child) => taken(child, offered)) } : node;
}

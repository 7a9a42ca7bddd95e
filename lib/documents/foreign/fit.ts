import type { NodeJson } from '../parse.ts';

/** What each place one can paste into takes; places that are not named take every block. */
const TAKES: Record<string, readonly string[]> = {
  listItem: ['paragraph', 'bulletList', 'orderedList'],
  quote: ['paragraph'],
  tableCell: ['paragraph'],
  tableHeader: ['paragraph'],
  factBox: ['paragraph', 'heading', 'bulletList', 'orderedList'],
  notesToEditors: ['paragraph', 'bulletList', 'orderedList'],
};

/** Blocks as a place takes them: what does not fit there becomes paragraphs with the same words. Pure. */
export function fitInto(place: string, blocks: readonly NodeJson[]): NodeJson[] {
  const takes = TAKES[place];
  if (!takes) return [...blocks];
  return blocks.flatMap((block) => (takes.includes(block.type) ? [block] : paragraphsOf(block)));
}

function paragraphsOf(block: NodeJson): NodeJson[] {
  switch (block.type) {
    case 'paragraph':
      return [block];
    case 'heading':
      return [{ type: 'paragraph', ...(block.content ? { content: block.content.map(bold) } : {}) }];
    case 'bulletList':
    case 'orderedList':
      return (block.content ?? []).flatMap((item, at) => itemParagraphs(block, item, at));
    case 'tableRow':
      return [rowParagraph(block)].filter(({ content }) => content?.length);
    default:
      return (block.content ?? []).flatMap(paragraphsOf);
  }
}

function itemParagraphs(list: NodeJson, item: NodeJson, at: number): NodeJson[] {
  const sign = list.type === 'orderedList' ? `${Number(list.attrs?.start ?? 1) + at}. ` : '• ';
  const [first, ...rest] = item.content ?? [];
  return [
    { ...first, type: 'paragraph', content: [{ type: 'text', text: sign }, ...(first?.content ?? [])] },
    ...rest.flatMap(paragraphsOf),
  ];
}

// The cells of a row in one line, a dash between.
function rowParagraph(row: NodeJson): NodeJson {
  const cells = (row.content ?? []).map((cell) =>
    (cell.content ?? []).flatMap(({ content = [] }) => content),
  );
  const written = cells.filter((cell) => cell.length > 0);
  return {
    type: 'paragraph',
    content: written.flatMap((cell, at) => (at ? [{ type: 'text', text: ' – ' }, ...cell] : cell)),
  };
}

function bold(node: NodeJson): NodeJson {
  const marks = node.marks ?? [];
  return marks.some(({ type }) => type === 'bold') ? node : { ...node, marks: [...marks, { type: 'bold' }] };
}

import type { ForeignNode } from '../../foreign/tree.ts';
import { child, isOn, valOf, type Xml } from './xml.ts';

type Cell = { node: ForeignNode; width: number; row: number };

/**
 * A Word table as a page's: merged cells become spans (w:gridSpan, w:vMerge), rows that are repeated on every page
 * become headings. `blocksIn` reads a cell, `changeOf` says whether a row was added or taken out.
 */
export function tableTree(
  table: Xml,
  blocksIn: (cell: Xml) => ForeignNode[],
  changeOf: (row: Xml) => Record<string, string>,
): ForeignNode {
  const owners: (Cell | undefined)[] = [];
  const rows = rowsIn(table).map((row, at): ForeignNode => {
    const properties = child(row, 'w:trPr');
    const isHead = isOn(properties, 'w:tblHeader') === true;
    let column = Number(valOf(properties, 'w:gridBefore') ?? 0) || 0;
    const cells: ForeignNode[] = [];
    for (const cell of cellsIn(row)) {
      const cellProperties = child(cell, 'w:tcPr');
      const width = Math.min(60, Math.max(1, Number(valOf(cellProperties, 'w:gridSpan') ?? 1) || 1));
      const merge = child(cellProperties, 'w:vMerge');
      const owner = owners[column];
      if (merge && merge.attrs['w:val'] !== 'restart' && owner && owner.row + spanOf(owner) === at) {
        owner.node.attribs = { ...owner.node.attribs, rowspan: String(spanOf(owner) + 1) };
      } else {
        const node: ForeignNode = {
          type: 'tag',
          name: isHead ? 'th' : 'td',
          attribs: width > 1 ? { colspan: String(width) } : {},
          children: blocksIn(cell),
        };
        cells.push(node);
        for (let reach = 0; reach < width; reach += 1) owners[column + reach] = { node, width, row: at };
      }
      column += width;
    }
    return { type: 'tag', name: 'tr', attribs: { 'data-row': '', ...changeOf(row) }, children: cells };
  });
  return { type: 'tag', name: 'table', children: rows };
}

const spanOf = ({ node }: Cell) => Number(node.attribs?.rowspan ?? 1);

const TRANSPARENT = /^(?:w:sdt|w:sdtContent|w:customXml|w:smartTag|w:ins|w:moveTo)$/;

function rowsIn(element: Xml): Xml[] {
  return element.children.flatMap((it) =>
    it.name === 'w:tr' ? [it] : TRANSPARENT.test(it.name) ? rowsIn(it) : [],
  );
}

function cellsIn(element: Xml): Xml[] {
  return element.children.flatMap((it) =>
    it.name === 'w:tc' ? [it] : TRANSPARENT.test(it.name) ? cellsIn(it) : [],
  );
}

import type { Node } from '@tiptap/pm/model';
import { type Command, EditorState, TextSelection } from '@tiptap/pm/state';
import { CellSelection } from '@tiptap/pm/tables';
import { collab, receiveTransaction } from 'prosemirror-collab';
import { expect, test } from 'vitest';
import { parseDocument } from '#lib/documents/parse.ts';
import { documentSchema } from '#lib/documents/schema.ts';
import { emptyTable, leaveTable, type TableDeed, tabInTable, tableDeeds } from './commands.ts';
import { tablePlugin } from './editing.ts';
import { sidewaysInRtl } from './rtl.ts';

const cell = (text: string, type = 'tableCell') => ({
  type,
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});
const written = parseDocument({
  type: 'doc',
  content: [
    { type: 'headline' },
    {
      type: 'body',
      content: [
        {
          type: 'table',
          content: [
            { type: 'tableRow', content: [cell('Village', 'tableHeader'), cell('People', 'tableHeader')] },
            { type: 'tableRow', content: [cell('Tifnit'), cell('611')] },
          ],
        },
      ],
    },
    { type: 'endMatter' },
  ],
});

const placeOf = (doc: Node, words: string): number => {
  let found = -1;
  doc.descendants((node, pos) => {
    if (node.text === words) found = pos;
  });
  return found;
};

function stateIn(words: string, doc = written): EditorState {
  return EditorState.create({
    doc,
    selection: TextSelection.create(doc, placeOf(doc, words)),
    plugins: [collab({ version: 0, clientID: 'amal' }), tablePlugin()],
  });
}

function run(state: EditorState, command: Command): EditorState {
  let after = state;
  command(state, (tr) => {
    after = state.apply(tr);
  });
  after.doc.check();
  return after;
}

const deed = (state: EditorState, name: TableDeed) => run(state, tableDeeds[name]);

/** Rows of cells: their words, headers in capitals, spans as ×columns or ÷rows. */
const read = ({ doc }: EditorState) =>
  (doc.child(1).firstChild?.children ?? []).map((row) =>
    row.children.map(({ type, textContent, attrs }) => {
      const words = type.name === 'tableHeader' ? textContent.toUpperCase() : textContent;
      return `${words}${attrs.colspan > 1 ? `×${attrs.colspan}` : ''}${attrs.rowspan > 1 ? `÷${attrs.rowspan}` : ''}`;
    }),
  );

test('each part of a table is what it is to the table, and nothing else is part of one', () => {
  const roles = Object.entries(documentSchema.nodes).map(([name, { spec }]) => [name, spec.tableRole]);
  expect(Object.fromEntries(roles.filter(([, role]) => role))).toEqual({
    table: 'table',
    tableRow: 'row',
    tableCell: 'cell',
    tableHeader: 'header_cell',
  });
});

test('rows and columns come before and after the cell one is in, headers like their neighbours', () => {
  const state = stateIn('611');
  expect(read(deed(state, 'rowBefore'))).toEqual([
    ['VILLAGE', 'PEOPLE'],
    ['', ''],
    ['Tifnit', '611'],
  ]);
  expect(read(deed(state, 'rowAfter'))).toEqual([
    ['VILLAGE', 'PEOPLE'],
    ['Tifnit', '611'],
    ['', ''],
  ]);
  expect(read(deed(state, 'columnBefore'))).toEqual([
    ['VILLAGE', '', 'PEOPLE'],
    ['Tifnit', '', '611'],
  ]);
  expect(deed(state, 'columnAfter').doc.child(1).child(0).child(0).child(2).type.name).toBe('tableHeader');
  expect(read(deed(state, 'rowAway'))).toEqual([['VILLAGE', 'PEOPLE']]);
  expect(read(deed(state, 'columnAway'))).toEqual([['VILLAGE'], ['Tifnit']]);
});

test('selected cells become one, and one becomes several again', () => {
  const state = stateIn('Tifnit');
  const at = (words: string) => placeOf(written, words) - 2;
  const selected = state.apply(state.tr.setSelection(CellSelection.create(written, at('Tifnit'), at('611'))));
  const merged = deed(selected, 'merge');
  expect(read(merged)).toEqual([['VILLAGE', 'PEOPLE'], ['Tifnit611×2']]);
  expect(read(deed(merged, 'split'))[1]).toHaveLength(2);
});

test('a row, a column or a cell is made a header and plain again', () => {
  const state = stateIn('Tifnit');
  expect(read(deed(state, 'headColumn'))).toEqual([
    ['VILLAGE', 'PEOPLE'],
    ['TIFNIT', '611'],
  ]);
  const plain = deed(state, 'headRow');
  expect(read(plain)[0]).toEqual(['Village', 'People']);
  expect(read(deed(stateIn('611'), 'headCell'))[1]).toEqual(['Tifnit', '611']);
});

test('Tab goes from cell to cell, and from the last one into a new row', () => {
  const state = stateIn('Village');
  const next = state.apply(tabInTable(state, 1) ?? state.tr);
  expect(next.selection.$from.parent.textContent).toBe('People');
  const last = stateIn('611');
  const grown = last.apply(tabInTable(last, 1) ?? last.tr);
  expect(read(grown)).toHaveLength(3);
  expect(grown.selection.$from.index(2)).toBe(2);
  expect(grown.selection.$from.index(3)).toBe(0);
  expect(read(state.apply(tabInTable(state, -1) ?? state.tr))).toEqual(read(state));
});

test('a table at the end of the body is left into a paragraph that is made there', () => {
  const state = stateIn('611');
  const left = state.apply(leaveTable(state) ?? state.tr);
  expect(left.doc.child(1).children.map(({ type }) => type.name)).toEqual(['table', 'paragraph']);
  expect(left.selection.$from.parent.type.name).toBe('paragraph');
});

test('a new table has headers above and room to write in each cell', () => {
  const table = emptyTable(documentSchema, 3, 2);
  table.check();
  expect(table.children.map(({ childCount, firstChild }) => [childCount, firstChild?.type.name])).toEqual([
    [2, 'tableHeader'],
    [2, 'tableCell'],
    [2, 'tableCell'],
  ]);
});

test('a hole that came from somebody else is not filled here, until one changes the table oneself', () => {
  const state = stateIn('Tifnit');
  const lina = stateIn('Tifnit');
  const { tr } = lina;
  const at = placeOf(written, '611') - 2;
  tr.delete(at, at + (written.nodeAt(at)?.nodeSize ?? 0));
  const received = state.apply(
    receiveTransaction(
      state,
      tr.steps,
      tr.steps.map(() => 'lina'),
    ),
  );
  expect(read(received)[1]).toEqual(['Tifnit']);
  const typed = received.apply(received.tr.insertText('!', placeOf(received.doc, 'Tifnit')));
  expect(read(typed)[1]).toEqual(['!Tifnit', '']);
});

test('in Arabic the cell to the left is the next one', () => {
  const seen = (state: EditorState) => ({ state, endOfTextblock: () => true });
  const press = (state: EditorState, key: string, shiftKey = false) => {
    const tr = sidewaysInRtl(seen(state), { key, shiftKey, ctrlKey: false, metaKey: false, altKey: false });
    return tr && state.apply(tr);
  };
  const next = press(stateIn('Village'), 'ArrowLeft');
  expect(next?.selection.$from.parent.textContent).toBe('People');
  expect(press(stateIn('People'), 'ArrowRight')?.selection.$from.parent.textContent).toBe('Village');
  const both = press(stateIn('Tifnit'), 'ArrowLeft', true);
  const chosen = both?.selection;
  if (!(chosen instanceof CellSelection)) throw new Error('no cells are chosen');
  expect(chosen.$headCell.nodeAfter?.textContent).toBe('611');
  expect(press(stateIn('Tifnit'), 'ArrowDown')).toBeNull();
});

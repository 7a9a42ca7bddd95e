import { expect, test } from 'vitest';
import { emptyDocument, parseDocument } from '../../../documents/parse.ts';
import { cutDocument } from '../../cut/document.ts';
import { checker } from '../../engine/checker.ts';
import { NOTHING_KNOWN } from '../../known.ts';
import { tableTotals } from './table-totals.ts';

// Rows of a table, cells parted by a bar; what the rule says about them.
function said(...rows: string[]) {
  const cells = (row: string) => row.split('|').map((words) => words.trim());
  const content = rows.map((row, at) => ({
    type: 'tableRow',
    content: cells(row).map((words) => ({
      type: at === 0 ? 'tableHeader' : 'tableCell',
      content: [{ type: 'paragraph', ...(words ? { content: [{ type: 'text', text: words }] } : {}) }],
    })),
  }));
  const empty = emptyDocument();
  const doc = parseDocument({
    ...empty,
    content: empty.content?.map((part) =>
      part.type === 'body' ? { ...part, content: [{ type: 'table', content }] } : part,
    ),
  });
  const check = checker([], [tableTotals]);
  return check(cutDocument(doc, 'fr'), { language: 'fr', date: null, known: NOTHING_KNOWN }).map(
    ({ text, params }) => `${text}: ${params.sum} = ${params.make}`,
  );
}

test.each([
  ['Ville | Personnes', 'Oujda | 1 200', 'Tanger | 800', 'Total | 2 100'],
  ['Ville | Kits | Familles', 'Oujda | 5 | 12', 'Tanger | – | 30', 'TOTAL | 6 | 42'],
  ['Ville | Femmes | Hommes | Total', 'Oujda | 40 | 50 | 95', 'Tanger | 10 | 20 | 30'],
])('a total that is not what stands in the table is found: %s', (...rows) => {
  expect(said(...rows)).toHaveLength(1);
});

test('it says what the parts make', () => {
  expect(said('Ville | Personnes', 'Oujda | 1 200', 'Tanger | 800', 'Total | 2 100')).toEqual([
    '2 100: 1200 + 800 = 2000',
  ]);
});

test.each([
  ['Ville | Personnes', 'Oujda | 1 200', 'Tanger | 800', 'Total | 2 000'],
  ['Ville | Personnes', 'Oujda | 1 200', 'dont enfants | 300', 'Tanger | 800', 'Total | 2 000'],
  ['Ville | Part', 'Oujda | 40 %', 'Tanger | 20 %', 'Total | 100 %'],
  ['Ville | Personnes', 'Oujda | près de 1 200', 'Tanger | 800', 'Total | 2 100'],
  ['Ville | Personnes', 'Oujda | 1 200', 'Tanger | 800', 'Rabat | 2 100'],
  ['Ville | Femmes | Hommes | Enfants | Total', 'Oujda | 40 | 50 | 30 | 90', 'Tanger | 10 | 20 | 5 | 30'],
])('a table that says nothing wrong is left alone: %s', (...rows) => {
  expect(said(...rows)).toEqual([]);
});

import { expect, test } from 'vitest';
import { repairLine, repairText } from './repair.ts';

const codes = (text: string) => repairText(text).findings.map(({ code, params }) => [code, params.count]);

test('a lost œ comes back, across a line break too', () => {
  expect(repairText('Un programme pour mettre en\nuvre le retour choisi.').lines).toEqual([
    'Un programme pour mettre en œuvre le retour choisi.',
  ]);
  expect(repairLine('la main d’ uvre et les uvres').line).toBe('la main d’œuvre et les uvres');
});

test('line breaks inside a sentence go, those between sentences stay', () => {
  const text =
    'Les familles sont arrivées dans la nuit et ont reçu\ndes couvertures.\nLe lendemain, le centre a ouvert.';
  expect(repairText(text).lines).toEqual([
    'Les familles sont arrivées dans la nuit et ont reçu des couvertures.',
    'Le lendemain, le centre a ouvert.',
  ]);
  expect(codes(text)).toEqual([['joined_lines', 1]]);
});

test('a text set in lines of one width becomes paragraphs again', () => {
  const lines = [
    'The families arrived at night after a long walk from the river.',
    'Many of them had lost their papers, and some had been separated',
    'From the others when the bridge gave way in the rain on Monday.',
    'By morning the centre had given out blankets and hot tea.',
    '',
    'On Tuesday the mayor came to see them. She promised that the',
    'School would take in the children until the road is open again.',
  ];
  expect(repairText(lines.join('\n')).lines).toHaveLength(2);
});

test('debris of page code is taken out and kept aside', () => {
  const { line, left } = repairLine('La ayuda llegó "WIDTH: 198px; MARGIN-BOTTOM: 5px" src= a la ciudad.');
  expect(line).toBe('La ayuda llegó a la ciudad.');
  expect(left).toHaveLength(1);
  expect(repairLine('el proyecto relacionado alt="" border="0" sigue').line).toBe(
    'el proyecto relacionado sigue',
  );
});

test('an acute accent between letters was an apostrophe', () => {
  expect(repairLine('the Organization´s work').line).toBe('the Organization’s work');
});

test('what is right is not touched', () => {
  const text = 'L’OIM aujourd‘hui – « deux  espaces » ; 3 500 personnes';
  expect(repairText(text)).toEqual({ lines: [text], left: [], findings: [] });
});

test('control characters go, and are counted', () => {
  expect(repairText('Une\u0000 phrase\u0007.')).toEqual({
    lines: ['Une phrase.'],
    left: [],
    findings: [{ code: 'removed_controls', params: { count: 2 } }],
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type NodeJson, parseDocument } from '../parse.ts';
import { findAll, textOf } from '../text.ts';
import type { Source } from './blocks.ts';
import { extract, extractText } from './extract.ts';
import { readHtml } from './html.ts';
import { toDocument } from './to-document.ts';

const part = (doc: NodeJson, type: string) => findAll(doc, type);

const TEXT = `Un centre ouvre à Nador
Nador, le 5 juin 2024 – Un centre pour 120 personnes a ouvert.
« Les familles dormiront enfin au sec », a déclaré Inès Amrani, cheffe de mission de l’OIM au Maroc.
« Il était temps », a déclaré Inès Amrani, qui a ensuite visité le centre avec la maire de la ville.
- du thé
- des couvertures
Note aux rédacteurs :
Les chiffres datent du 5 juin.
Numéros d’assistance :
Maroc : 0537 65 28 81 (gratuit), https://example.org/aide
Contacts :
Inès Amrani, OIM Maroc, iamrani@iom.int, +212 537 65 28 81`;

test('a release becomes the nodes of the schema', () => {
  const doc = parseDocument(toDocument(extractText(TEXT))).toJSON() as NodeJson;
  expect(doc.content?.map(({ type }) => type)).toEqual([
    'headline',
    'standfirst',
    'dateline',
    'body',
    'endMatter',
  ]);
  expect(part(doc, 'dateline')[0]?.attrs).toEqual({ place: 'Nador', country: 'MA', date: '2024-06-05' });
  expect(part(doc, 'body')[0]?.content?.map(({ type }) => type)).toEqual([
    'paragraph',
    'quote',
    'paragraph',
    'bulletList',
  ]);
  expect(part(doc, 'listItem').map(textOf)).toEqual(['du thé', 'des couvertures']);
  expect(part(doc, 'notesToEditors').map(textOf)).toEqual(['Les chiffres datent du 5 juin.']);
  expect(part(doc, 'helpline')[0]?.attrs).toMatchObject({
    country: 'MA',
    channels: [
      { type: 'phone', value: '+212537652881', note: 'gratuit' },
      { type: 'web', value: 'https://example.org/aide', note: '' },
    ],
    links: ['https://example.org/aide'],
  });
  expect(part(doc, 'contact')[0]?.attrs).toMatchObject({
    name: 'Inès Amrani',
    office: 'OIM Maroc',
    email: 'iamrani@iom.int',
    phone: '+212537652881',
  });
  expect(part(doc, 'about')).toHaveLength(1);
});

test('only a paragraph that is nothing but a quotation becomes one, without its marks', () => {
  const doc = toDocument(extractText(TEXT));
  expect(part(doc, 'quote').map((node) => [textOf(node), node.attrs])).toEqual([
    [
      'Les familles dormiront enfin au sec',
      {
        speaker: 'Inès Amrani',
        title: 'cheffe de mission de l’OIM au Maroc',
        organisation: '',
        approved: false,
      },
    ],
  ]);
});

test('formatting survives: headings, bold, links, tables', () => {
  const source: Source = readHtml(
    '<h1>Un titre</h1><p>Du <b>gras</b> et un <a href="https://example.org/">lien</a>.</p><h1>Une partie</h1><h6>Une autre</h6><table><tr><th>Mois</th><th>Visites</th></tr><tr><td>Mai</td><td>120</td></tr></table>',
  );
  const doc = parseDocument(toDocument(extract(source))).toJSON() as NodeJson;
  expect(part(doc, 'heading').map(({ attrs }) => attrs?.level)).toEqual([2, 4]);
  expect(part(doc, 'tableHeader').map(textOf)).toEqual(['Mois', 'Visites']);
  expect(part(doc, 'tableCell').map(textOf)).toEqual(['Mai', '120']);
  expect(JSON.stringify(doc)).toContain('"marks":[{"type":"bold"}],"text":"gras"');
  expect(JSON.stringify(doc)).toContain('"href":"https://example.org/"');
});

test('whatever was read, the schema accepts it', () => {
  const line = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 80 }),
    fc.constantFrom(
      ...TEXT.split('\n'),
      'Helplines:',
      'Ukraine : 527, t.me/x, chat https://a.b',
      'Contacts:',
      'a@b.int 123456',
    ),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
      parseDocument(toDocument(extractText(lines.join('\n'))));
    }),
    { numRuns: 200 },
  );
}, 30_000);

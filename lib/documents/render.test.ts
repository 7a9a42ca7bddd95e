import { createElement, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { everything, everythingPlaced } from './draw/sample.ts';
import { ANNOTATIONS, MARK_NAMES, NODE_NAMES, SUGGESTIONS } from './names.ts';
import { emptyDocument, type NodeJson, parseDocument } from './parse.ts';
import { plainText } from './plain-text.ts';
import { draw, drawingOf, renderHeadline, renderStandfirst, renderText } from './render.ts';
import { documentSchema } from './schema.ts';
import { findAll, partOf } from './text.ts';

const html = (node: ReactNode) => renderToStaticMarkup(createElement('div', null, node)).slice(5, -6);
const about = 'L’OIM compte {members} États membres.\n\nElle est née en {founded}.';
const page = html(renderText(everything, 'fr', { about }));

test('the walk knows exactly the nodes and marks of the schema', () => {
  expect([...NODE_NAMES].sort()).toEqual(Object.keys(documentSchema.nodes).sort());
  expect([...MARK_NAMES].sort()).toEqual(Object.keys(documentSchema.marks).sort());
});

test('the sample is a valid release and holds every node and mark', () => {
  expect(() => parseDocument(everything)).not.toThrow();
  for (const name of NODE_NAMES) expect([name, findAll(everything, name).length > 0]).toEqual([name, true]);
  const marks = findAll(everything, 'text').flatMap((node) => node.marks ?? []);
  for (const name of MARK_NAMES.filter((name) => !onDeskOnly.includes(name)))
    expect(
      marks.some(({ type }) => type === name),
      name,
    ).toBe(true);
});

test.each([...NODE_NAMES].filter((name) => name !== 'dateline'))('a %s is drawn', (name) => {
  const [node] = findAll(everythingPlaced, name) as [NodeJson];
  expect(html(draw(node, drawingOf(everything, 'fr', { about })))).not.toBe('');
});

test('the dateline stands at the head of the first paragraph', () => {
  expect(page).toMatch(/^<p><b class="dateline">Tétouan \(OIM\), le 18\u00a0novembre 2026\u00a0–<\/b> Le /);
});

test('a release that opens with a heading keeps its dateline in front, without the dash', () => {
  const body = partOf(everything, 'body');
  const turned: NodeJson = {
    ...everything,
    content: everything.content?.map((part) =>
      part === body ? { ...part, content: body?.content?.slice(1) } : part,
    ),
  };
  expect(html(renderText(turned, 'fr', { about }))).toMatch(/2026<\/b><\/p><h2>/);
});

test('headline and standfirst keep their marks, and an empty standfirst is none', () => {
  expect(html(renderHeadline(everything, 'fr'))).toBe('Un lieu d’accueil ouvre à <em>Tétouan</em>');
  expect(html(renderStandfirst(everything, 'fr'))).toBe('Six jours sur sept, sans rendez-vous.');
  expect(renderStandfirst({ type: 'doc', content: [{ type: 'standfirst' }] }, 'fr')).toBeNull();
});

test('two neighbours with the same link are one link', () => {
  expect(page).toContain(
    '<a href="https://example.org/rapport" rel="noopener noreferrer">Lire <strong>le rapport</strong></a>',
  );
});

test('words in another language say so, and turn only when the direction differs', () => {
  expect(page).toContain('<span lang="en">Riverbanks</span>');
  expect(html(renderText(everything, 'ar', { about: '' }))).toContain(
    '<span lang="en" dir="ltr">Riverbanks</span>',
  );
});

test('numbers in groups keep their order in a line from right to left', () => {
  const arabic = (text: string) =>
    html(
      draw(
        { type: 'paragraph', content: [{ type: 'text', text }] },
        drawingOf(everything, 'ar', { about: '' }),
      ),
    );
  const kept = (number: string) => `<bdi dir="ltr">${number}</bdi>`;
  expect(arabic('اتصلوا على +212 5 37 65 28 81.')).toBe(`<p>اتصلوا على ${kept('+212 5 37 65 28 81')}.</p>`);
  expect(arabic('اتصلوا على 0800 000 141')).toContain(kept('0800 000 141'));
  expect(arabic('استفاد 86 400 شخص')).toContain(kept('86 400'));
  expect(arabic('بين 15–20 في المائة، في 3 حزيران/يونيو 2024، 45 عيادة و1,200 أسرة')).not.toContain('bdi');
});

test('a quotation has the marks of its language, once', () => {
  const quote = findAll(everything, 'quote')[0] as NodeJson;
  const said = (language: 'en' | 'fr' | 'es' | 'ar', node = quote) =>
    html(draw(node, drawingOf(everything, language, { about: '' }))).match(
      /<blockquote>.*<\/blockquote>/,
    )?.[0];
  expect(said('fr')).toBe('<blockquote><p>«\u00a0La réponse arrive le jour même.\u00a0»</p></blockquote>');
  expect(said('en')).toContain('“La réponse arrive le jour même.”');
  expect(said('es')).toContain('«La réponse arrive le jour même.»');
  const typed = {
    ...quote,
    content: [{ type: 'paragraph', content: [{ type: 'text', text: '« Déjà là. »' }] }],
  };
  expect(said('fr', typed)).toBe('<blockquote><p>« Déjà là. »</p></blockquote>');
  expect(page).toContain(
    '<figcaption><b>Salma Ouardighi</b>, coordinatrice, Passerelles du Nord</figcaption>',
  );
});

test('numbers to call are grouped by country and can be tapped', () => {
  expect(page).toContain('<th scope="rowgroup" colSpan="2">Maroc</th>');
  expect(page).toContain('<a class="call" href="tel:+212537652881"><bdi dir="ltr">0537652881</bdi></a>');
  expect(page).toContain('href="https://wa.me/212612345678"');
  expect(page).toContain('<a class="call" href="tel:016">');
  expect(page).toContain('<bdi dir="ltr">example.org/<wbr/>aide</bdi>');
  expect(page).toContain('Numéros vérifiés le 16\u00a0novembre 2026.');
});

test('contacts are an address with mail and phone to tap', () => {
  expect(page).toContain('<address class="offices"><div><h3>Rabat</h3><p><b>Driss El Khamlichi</b><br/>');
  expect(page).toContain(
    '<a href="mailto:dkhamlichi@example.org"><bdi dir="ltr">dkhamlichi@example.org</bdi></a>',
  );
  expect(page).toContain('<a href="tel:+212537652881"><bdi dir="ltr">+212 5 37 65 28 81</bdi></a>');
});

test('figures carry unit, date and source, and a part is marked as one', () => {
  expect(page).toContain(
    '<div><dt>personnes orientées</dt><dd>1\u202f264</dd><dd>registre du projet, au 31\u00a0octobre 2026.</dd></div>',
  );
  expect(page).toContain('<div class="part"><dt>de femmes</dt><dd>56\u00a0%</dd></div>');
  expect(html(renderText(everything, 'en', { about: '' }))).toContain('<dd>56%</dd>');
});

test('an edition goes on saying a fact as it was said', () => {
  const then = html(renderText(everything, 'fr', { about: '', facts: { members: '174' } }));
  expect(then).toContain('L’OIM compte 174 États membres.');
  const unknown = draw(
    { type: 'fact', attrs: { key: 'nobody' } },
    drawingOf(everything, 'fr', { about: '' }),
  );
  expect(unknown).toBe('[nobody]');
});

test('the first row of headers is the head of the table', () => {
  expect(page).toContain(
    '<thead><tr><th scope="col">Ville</th><th scope="col" class="n">Places</th></tr></thead>',
  );
  expect(page).toContain('<tbody><tr><td>Tétouan</td><td class="n">120</td></tr></tbody>');
});

test('facts are filled in, in the text and in the About block', () => {
  expect(page).toContain('L’OIM compte 175 États membres. ');
  expect(page).toContain('<p>L’OIM compte 175 États membres.</p><p>Elle est née en 1951.</p>');
});

test('whatever a writer types stays text', () => {
  const typed = '<script>alert(1)</script><img src=x onerror=alert(1)>';
  const doc: NodeJson = {
    type: 'doc',
    content: [
      { type: 'headline', content: [{ type: 'text', text: typed }] },
      { type: 'body', content: [{ type: 'paragraph', content: [{ type: 'text', text: typed }] }] },
    ],
  };
  expect(html(renderText(doc, 'en', { about: typed })) + html(renderHeadline(doc, 'en'))).not.toMatch(
    /<(script|img)/,
  );
});

test('what is only suggested is not drawn, what is commented on or to go is drawn as it is', () => {
  const marked = (type: string) => ({
    type: 'text',
    text: `${type} `,
    marks: [{ type, attrs: { id: 'by-amal-1' } }],
  });
  const doc = emptyDocument();
  const body = doc.content?.find(({ type }) => type === 'body');
  if (body) body.content = [{ type: 'paragraph', content: onDeskOnly.map(marked) }];
  expect(() => parseDocument(doc)).not.toThrow();
  const drawn = html(renderText(doc, 'fr', { about }));
  expect(drawn).toContain('comment deletion modification');
  expect(drawn).not.toContain('insertion');
});

const onDeskOnly: string[] = [...ANNOTATIONS, ...SUGGESTIONS];

test('a helpline that is over is struck, leads nowhere and says so; the others go on', () => {
  const [green, blue] = ['0c6b0a9e-0001-4000-8000-000000000001', '0c6b0a9e-0001-4000-8000-000000000002'];
  const line = (ref: string, service: string, value: string) => ({
    type: 'helpline',
    attrs: { ref, country: 'MA', service, channels: [{ type: 'phone', value, note: '' }], links: [] },
  });
  const doc = {
    type: 'doc',
    content: [
      { type: 'headline' },
      { type: 'body', content: [{ type: 'paragraph' }] },
      {
        type: 'endMatter',
        content: [
          {
            type: 'helplines',
            content: [
              line(green, 'Ligne verte', '0800 00 47 47'),
              line(blue, 'Ligne bleue', '0800 00 11 22'),
            ],
          },
        ],
      },
    ],
  };
  const beside = { about: '', over: { [green]: '2026-10-31' } };
  const drawn = html(renderText(doc, 'fr', beside));
  expect(drawn).toContain('Ne répond peut-être plus\u00a0: valable jusqu’au 31\u00a0octobre 2026.');
  expect(drawn).toContain('<s class="call"><bdi dir="ltr">0800 00 47 47</bdi></s>');
  expect(drawn.match(/href="tel:/g)).toHaveLength(1);
  expect(plainText(doc, 'fr', beside)).toContain(
    '• Ligne verte\u00a0: 0800 00 47 47\n  Ne répond peut-être plus\u00a0: valable jusqu’au 31\u00a0octobre 2026.\n• Ligne bleue',
  );
});

test('readers learn no id: of a record of consent, of the directory, or of a figure of the story', () => {
  const secret = '5ec7e75e-c5e7-4c5e-8c5e-5ec7e75ec7e5';
  const IDS = ['consent', 'ref', 'id'];
  const named = (attrs: Record<string, unknown> = {}) =>
    Object.fromEntries(
      Object.entries(attrs).map(([name, value]) => [name, IDS.includes(name) ? secret : value]),
    );
  const told = (node: NodeJson): NodeJson => ({
    ...node,
    ...(node.attrs ? { attrs: named(node.attrs) } : {}),
    ...(node.marks ? { marks: node.marks.map((mark) => ({ ...mark, attrs: named(mark.attrs) })) } : {}),
    ...(node.content ? { content: node.content.map(told) } : {}),
  });
  const quote = { type: 'quote', attrs: { speaker: 'Salimata', consent: '' }, content: [] };
  const doc = told(everything);
  expect(JSON.stringify(doc).split(secret).length).toBeGreaterThan(3);
  const drawn = [
    html(renderText(doc, 'fr', { about })),
    html(draw(told(quote), drawingOf(doc, 'fr', { about }))),
    JSON.stringify(plainText(doc, 'fr', { about })),
  ];
  expect(drawn.join('')).not.toContain(secret);
});

test('a picture reserves its place, is sent in the format and width that fits, and says what it is', () => {
  const placed = html(renderText(everythingPlaced, 'fr', { about: '' }));
  expect(placed).toContain(
    '<source type="image/avif" srcSet="/media/0000000000000000000000000000320a.avif 320w, /media/0000000000000000000000000000640a.avif 640w"',
  );
  expect(placed).toMatch(
    /<img src="[^"]+640a\.jpg" alt="Une porte bleue ouverte" width="640" height="427"\/>/,
  );
  expect(placed).toContain('<figcaption>L’entrée du Seuil. Photo\u00a0: OIM/Rim Tazi.</figcaption>');
  expect(placed).toMatch(/Le plan d’accès<\/a><\/b> <small>\(PDF, 20\sko\)<\/small>/);
  expect(placed).toContain('<a href="/morocco/fr/contacts">Demander un autre format</a>');
});

test('a document nobody has placed shows no picture, no file and no word said of them', () => {
  const bare = html(renderText(everything, 'fr', { about: '' }));
  for (const word of ['porte bleue', 'L’entrée du Seuil', 'Rim Tazi', 'plan d’accès'])
    expect(bare).not.toContain(word);
});

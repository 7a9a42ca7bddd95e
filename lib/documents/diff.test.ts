import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asCoded } from './diff/lines.ts';
import { unitsOf } from './diff/units.ts';
import { compareWords, type Run, tokenize } from './diff/words.ts';
import { compareDocuments, compareTexts, isUnchanged } from './diff.ts';
import type { NodeJson } from './parse.ts';
import { documentSchema } from './schema.ts';

const words = (text: string, ...marks: { type: string; attrs?: Record<string, unknown> }[]): NodeJson => ({
  type: 'text',
  text,
  ...(marks.length > 0 ? { marks } : {}),
});
const paragraph = (text: string): NodeJson => ({ type: 'paragraph', content: text ? [words(text)] : [] });
const release = (headline: string, body: NodeJson[], end: NodeJson[] = []): NodeJson => ({
  type: 'doc',
  content: [
    { type: 'headline', content: [words(headline)] },
    { type: 'body', content: body },
    { type: 'endMatter', content: end },
  ],
});
const show = (runs: Run[]) =>
  runs
    .map(
      ({ kind, text }) =>
        ({ same: text, restyle: `~${text}~`, insert: `[+${text}]`, delete: `[-${text}]` })[kind],
    )
    .join('');
const shown = (before: NodeJson | null, after: NodeJson) =>
  compareDocuments(before, after).map((part) => ({
    part: part.number ? `${part.type} ${part.number}` : part.type,
    change: part.moved ? `moved, ${part.change}` : part.change,
    text: part.lines.map((line) => show(line.runs)).join(' / '),
  }));

test('a changed number stands out, the words around it stay', () => {
  expect(show(compareTexts('(1,316 women, 1,146 men)', '(1,316 women, 1,164 men)'))).toBe(
    '(1,316 women, [-1,146][+1,164] men)',
  );
  expect(show(compareTexts('2\u202f480 personnes', '2\u202f462 personnes'))).toBe(
    '[-2\u202f480][+2\u202f462] personnes',
  );
});

test('several words in a row are replaced as one', () => {
  expect(
    show(
      compareTexts('near the Aït Senhal and Tin Aref packing stations', 'near the district packing stations'),
    ),
  ).toBe('near the [-Aït Senhal and Tin Aref][+district] packing stations');
});

test('Arabic words are compared whole, with their marks', () => {
  expect(show(compareTexts('يصل إلى 2,480 شخصًا', 'يصل إلى 2,462 شخصًا'))).toBe(
    'يصل إلى [-2,480][+2,462] شخصًا',
  );
});

test('an editor sees what changed in the headline and what was added', () => {
  const before = release('Team treats 2,480 people', [paragraph('One.'), paragraph('Two.')]);
  const after = release('Team reaches 2,480 people', [
    paragraph('One.'),
    paragraph('Two.'),
    paragraph('Three is new.'),
  ]);
  expect(shown(before, after)).toEqual([
    { part: 'headline', change: 'changed', text: 'Team [-treats][+reaches] 2,480 people' },
    { part: 'paragraph 1', change: 'same', text: 'One.' },
    { part: 'paragraph 2', change: 'same', text: 'Two.' },
    { part: 'paragraph 3', change: 'added', text: '[+Three is new.]' },
  ]);
});

test('a paragraph that moved is told as moved, not as taken out and put in', () => {
  const [a, b, c] = [
    'Opening hours are from five to nine.',
    'The vans park near the station.',
    'A nurse sees people.',
  ].map(paragraph) as [NodeJson, NodeJson, NodeJson];
  const moved = shown(release('H', [a, b, c]), release('H', [b, c, a]));
  expect(moved.map(({ part, change }) => `${part}: ${change}`)).toEqual([
    'headline: same',
    'paragraph 1: same',
    'paragraph 2: same',
    'paragraph 3: moved, same',
  ]);
});

test('a paragraph may move and be rewritten at once', () => {
  const before = release('H', [
    paragraph('Opening hours are from five to nine every evening.'),
    paragraph('A B C.'),
    paragraph('D E F.'),
  ]);
  const after = release('H', [
    paragraph('A B C.'),
    paragraph('D E F.'),
    paragraph('Opening hours are from six to nine every evening.'),
  ]);
  expect(shown(before, after).at(-1)).toEqual({
    part: 'paragraph 3',
    change: 'moved, changed',
    text: 'Opening hours are from [-five][+six] to nine every evening.',
  });
});

test('a removed paragraph keeps its place among the others', () => {
  const before = release('H', [
    paragraph('Stays here.'),
    paragraph('Goes away for good.'),
    paragraph('Stays too.'),
  ]);
  const after = release('H', [paragraph('Stays here.'), paragraph('Stays too.')]);
  expect(
    shown(before, after)
      .slice(1)
      .map(({ change, text }) => `${change}: ${text}`),
  ).toEqual(['same: Stays here.', 'removed: [-Goes away for good.]', 'same: Stays too.']);
});

test('contacts, helplines, dateline and figures are compared like text', () => {
  const helpline = (value: string): NodeJson => ({
    type: 'helplines',
    content: [
      {
        type: 'helpline',
        attrs: {
          service: 'Health line',
          country: 'MA',
          channels: [{ type: 'phone', value, note: 'free' }],
          links: [],
        },
      },
    ],
  });
  const contact = (email: string): NodeJson => ({
    type: 'contacts',
    content: [{ type: 'contact', attrs: { office: 'Rabat', name: 'Amal', role: '', email, phone: null } }],
  });
  const parts = shown(
    release('H', [paragraph('x')], [helpline('0800 112'), contact('a@example.org')]),
    release('H', [paragraph('x')], [helpline('0800 121'), contact('b@example.org')]),
  );
  expect(parts[2]?.text).toBe('Health line · MA / [-0800 112][+0800 121] · free');
  expect(parts[3]?.text).toBe('Rabat · Amal · [-a@example.org][+b@example.org]');
});

test('a figure is its old value and its new one, also when the figures around it were put in another order', () => {
  const figure = (id: string, value: string, label: string): NodeJson => ({
    type: 'keyFigure',
    attrs: { id, value, unit: 'people', label, asOf: '2026-11-20', source: 'register' },
  });
  const figures = (...content: NodeJson[]): NodeJson => ({ type: 'keyFigures', content });
  const [, part] = shown(
    release('H', [figures(figure('a', '1,146', 'men'), figure('b', '1,316', 'women'))]),
    release('H', [figures(figure('a', '1,164', 'men and boys'), figure('b', '1,316', 'women'))]),
  );
  expect(part?.text).toBe(
    '[-1,146][+1,164] · people · men[+ and boys] · 2026-11-20 · register / 1,316 · people · women · 2026-11-20 · register',
  );
});

test('a contact who got another office, mail and telephone is still that contact', () => {
  const contacts = (attrs: Record<string, unknown>): NodeJson => ({
    type: 'contacts',
    content: [{ type: 'contact', attrs: { name: 'Amal Berrada', role: '', ...attrs } }],
  });
  const parts = shown(
    release('H', [paragraph('x')], [contacts({ office: 'Rabat', email: null, phone: '+212530000112' })]),
    release(
      'H',
      [paragraph('x')],
      [contacts({ office: 'Agadir', email: 'a@b.example', phone: '+212530000121' })],
    ),
  );
  expect(parts.at(-1)?.text).toBe(
    '[-Rabat][+Agadir] · Amal Berrada[+ · a@b.example] · [-+212530000112][++212530000121]',
  );
});

test('a table is compared cell by cell; a new row and a new column are told as such', () => {
  const table = (...rows: string[][]): NodeJson => ({
    type: 'table',
    content: rows.map((cells, row) => ({
      type: 'tableRow',
      content: cells.map((text) => ({
        type: row === 0 ? 'tableHeader' : 'tableCell',
        content: [paragraph(text)],
      })),
    })),
  });
  const compared = (before: NodeJson, after: NodeJson) =>
    compareDocuments(release('H', [before]), release('H', [after]))[1]?.rows?.map(
      ({ change, cells }) => `${change}: ${cells.map((cell) => show(cell.runs)).join(' | ')}`,
    );
  const before = table(['Place', 'People'], ['Agadir', '1,150'], ['Tiznit', '98']);
  expect(
    compared(before, table(['Place', 'People'], ['Agadir', '2,150'], ['Tata', '5'], ['Tiznit', '98'])),
  ).toEqual([
    'same: Place | People',
    'changed: Agadir | [-1,150][+2,150]',
    'added: [+Tata] | [+5]',
    'same: Tiznit | 98',
  ]);
  expect(
    compared(
      before,
      table(['Place', 'Since', 'People'], ['Agadir', 'May', '1,150'], ['Tiznit', 'June', '98']),
    ),
  ).toEqual([
    'changed: Place | [+Since] | People',
    'changed: Agadir | [+May] | 1,150',
    'changed: Tiznit | [+June] | 98',
  ]);
});

test('a paragraph that became a heading, and a heading of another level, say so and keep their words', () => {
  const heading = (level: number, text: string): NodeJson => ({
    ...paragraph(text),
    type: 'heading',
    attrs: { level },
  });
  const settings = (before: NodeJson, after: NodeJson) => {
    const [, part, ...more] = compareDocuments(release('H', [before]), release('H', [after]));
    expect(more).toEqual([]);
    return [part?.change, ...(part?.settings ?? [])];
  };
  expect(settings(paragraph('Opening hours'), heading(2, 'Opening hours'))).toEqual([
    'changed',
    { name: 'type', from: 'paragraph', to: 'heading' },
  ]);
  expect(settings(heading(2, 'Opening hours'), heading(3, 'Opening hours'))).toEqual([
    'changed',
    { name: 'level', from: '2', to: '3' },
  ]);
});

test('a document turned upside down is moved, not rewritten', () => {
  const body = Array.from({ length: 12 }, (_, n) =>
    paragraph(`The van of day ${n} stops near the market and the nurse sees ${n * 7} people there.`),
  );
  const parts = compareDocuments(release('H', body), release('H', body.toReversed()));
  expect(parts.slice(1).every(({ change }) => change === 'same')).toBe(true);
  expect(parts.filter(({ moved }) => moved)).toHaveLength(11);
});

test('attributes that were left out have their defaults', () => {
  const plain: NodeJson = { type: 'image' };
  const full = documentSchema.nodes.image?.create()?.toJSON() as NodeJson;
  expect(compareDocuments(release('H', [plain]), release('H', [full])).every(isUnchanged)).toBe(true);
});

test('a phrase that got another language is told though its words are the same', () => {
  const spoken = (lang: string): NodeJson => ({
    type: 'paragraph',
    content: [words('The '), words('Maison', { type: 'lang', attrs: { lang, dir: 'ltr' } })],
  });
  const [, part] = compareDocuments(release('H', [spoken('en')]), release('H', [spoken('fr')]));
  expect(part?.lines[0]?.runs.at(-1)).toEqual({
    kind: 'restyle',
    text: 'Maison',
    from: 'lang en',
    to: 'lang fr',
  });
});

test('a link that leads elsewhere is told though its words are the same', () => {
  const linked = (href: string): NodeJson => ({
    type: 'paragraph',
    content: [words('See '), words('the report', { type: 'link', attrs: { href } })],
  });
  const [, part] = compareDocuments(
    release('H', [linked('https://a.example/')]),
    release('H', [linked('https://b.example/')]),
  );
  expect(part?.change).toBe('changed');
  expect(part?.lines[0]?.runs.find(({ kind }) => kind === 'restyle')).toMatchObject({
    from: 'link https://a.example/',
    to: 'link https://b.example/',
  });
});

test('without an older version everything is new, and a document equals itself', () => {
  const doc = release('H', [paragraph('One.')]);
  expect(shown(null, doc).every(({ change }) => change === 'added')).toBe(true);
  expect(compareDocuments(doc, doc).every(isUnchanged)).toBe(true);
});

test('nothing is lost: what stayed and went out is the old text, what stayed and came in the new', () => {
  const text = fc
    .array(fc.constantFrom('a', 'bee', 'sea', ' ', ' ', ',', '1,200', 'é'), { maxLength: 60 })
    .map((list) => list.join(''));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const runs = compareWords(tokenize(before), tokenize(after));
      const joined = (...kinds: Run['kind'][]) =>
        runs
          .filter(({ kind }) => kinds.includes(kind))
          .map((run) => run.text)
          .join('');
      expect(joined('same', 'delete', 'restyle')).toBe(before);
      expect(joined('same', 'insert', 'restyle')).toBe(after);
    }),
  );
});

test('places are ProseMirror positions', () => {
  const doc = release(
    'Head',
    [paragraph('One.'), { type: 'divider' }, paragraph('Two.')],
    [{ type: 'about' }],
  );
  const node = documentSchema.nodeFromJSON(doc);
  const units = unitsOf(doc, asCoded);
  for (const unit of [...units.head, ...units.body, ...units.end]) {
    expect(node.nodeAt(unit.start)?.type.name).toBe(unit.type);
    expect(unit.end - unit.start).toBe(node.nodeAt(unit.start)?.nodeSize);
  }
});

test('one paragraph of 5,000 words is compared in bounded time', () => {
  const sentence = (n: number) => `Sentence number ${n} says what sentence ${n} has to say about it.`;
  const before = Array.from({ length: 420 }, (_, n) => sentence(n)).join(' ');
  const after = before.replace('number 200 says', 'number 200 tells');
  const runs = compareTexts(`x ${before} y`, `z ${after} w`);
  expect(show(runs)).toContain('number 200 [-says][+tells] what');
});

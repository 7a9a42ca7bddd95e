import { describe, expect, test } from 'vitest';
import { writtenDocument } from '#db/testing/factories.ts';
import { type NodeJson, parseDocument } from '../documents/parse.ts';
import { isMinor, MOST_WORDS } from './minor.ts';

const words = 'The clinic sees 40 people a week near the old bridge. It is open every day.';
const text = (is = words, headline = 'A clinic opens') => writtenDocument(headline, is);
const change = (from: string, to: string) => isMinor(text(), text(words.replace(from, to)));

function withParagraph(doc: NodeJson): NodeJson {
  const more: NodeJson = { type: 'paragraph', content: [{ type: 'text', text: 'More.' }] };
  return {
    ...doc,
    content: doc.content?.map((part) =>
      part.type === 'body' ? { ...part, content: [...(part.content ?? []), more] } : part,
    ),
  };
}

function withLink(doc: NodeJson, href: string): NodeJson {
  const marks = [{ type: 'link', attrs: { href } }];
  const linked: NodeJson = { type: 'paragraph', content: [{ type: 'text', text: words, marks }] };
  return {
    ...doc,
    content: doc.content?.map((part) => (part.type === 'body' ? { ...part, content: [linked] } : part)),
  };
}

describe('a minor edition', () => {
  test('mends what was written wrongly', () => {
    expect(isMinor(text(), text())).toBe(true);
    expect(change('near the old bridge', 'near the Old Bridge')).toBe(true);
    expect(change('every day.', 'every day')).toBe(true);
    expect(isMinor(text(), text(words, 'A Clinic opens'))).toBe(true);
  });

  test('changes no number, though it is one digit', () => {
    expect(change('40', '14')).toBe(false);
    expect(change('40 people', 'people')).toBe(false);
    expect(change('every day', 'on 6 days')).toBe(false);
  });

  test('changes no more than a few words', () => {
    const others = Array.from({ length: MOST_WORDS + 1 }, (_, n) => `word${'abcdefghijklmnop'[n]}`).join(' ');
    expect(change('.', ` ${others}.`)).toBe(false);
  });

  test('adds nothing as a whole, and leads nowhere else', () => {
    expect(isMinor(text(), withParagraph(text()))).toBe(false);
    expect(isMinor(withParagraph(text()), text())).toBe(false);
    const linked = withLink(text(), 'https://example.org/a');
    expect(isMinor(linked, withLink(text(), 'https://example.org/b'))).toBe(false);
  });
});

type Part = [type: string, attrs?: Record<string, unknown>, ...content: NodeJson[]];
const node = ([type, attrs, ...content]: Part): NodeJson => ({
  type,
  ...(attrs ? { attrs } : {}),
  ...(content.length ? { content } : {}),
});
const say = (is: string, ...marks: NonNullable<NodeJson['marks']>): NodeJson => ({
  type: 'text',
  text: is,
  marks,
});
const paragraph = (...words: NodeJson[]) => node(['paragraph', undefined, ...words]);
const link = (href: string) => ({ type: 'link', attrs: { href } });

/** A whole release with these blocks in its body and these parts after it, as the newsroom would take it. */
function release({ body = [paragraph(say('Text.'))], end = [] as NodeJson[], dateline = {} } = {}): NodeJson {
  const doc = {
    type: 'doc',
    content: [
      node(['headline', undefined, say('A clinic opens')]),
      node(['standfirst']),
      node(['dateline', { place: 'Agadir', country: 'MA', date: '2026-11-22', ...dateline }]),
      node(['body', undefined, ...body]),
      node(['endMatter', undefined, ...end]),
    ],
  };
  return parseDocument(doc).toJSON();
}
const inBody = (...body: NodeJson[]) => release({ body });
const contact = (email: string) =>
  release({ end: [node(['contacts', undefined, node(['contact', { name: 'Press desk', email }])])] });
const helpline = (service: string) =>
  release({ end: [node(['helplines', undefined, node(['helpline', { service, links: [] }])])] });
const embed = (url: string, title = 'A map') => inBody(node(['embed', { url, title }]));
const quote = (attrs: object, words = 'We heal people.') =>
  inBody(node(['quote', { speaker: 'Leila Ait', ...attrs }, paragraph(say(words))]));
const figure = (label: string, source = 'DTM') =>
  inBody(node(['keyFigures', undefined, node(['keyFigure', { value: '40', label, source }])]));
const image = (attrs: object) => inBody(node(['image', { alt: 'A nurse at wrok', ...attrs }]));
const table = (words: string) =>
  inBody(
    node([
      'table',
      undefined,
      node(['tableRow', undefined, node(['tableCell', undefined, paragraph(say(words))])]),
    ]),
  );
const list = (...items: string[]) =>
  inBody(
    node([
      'bulletList',
      undefined,
      ...items.map((item) => node(['listItem', undefined, paragraph(say(item))])),
    ]),
  );
const linked = (words: string, href = 'https://www.iom.int/a') =>
  inBody(paragraph(say('Read '), say(words, link(href)), say(' now.')));

describe('one person alone mends', () => {
  test.each([
    ['the words of a link', linked('our reprot'), linked('our report')],
    ['the words of an item', list('A nurse', 'A drivr'), list('A nurse', 'A driver')],
    ['the words of a cell', table('Twice a wek'), table('Twice a week')],
    [
      'the words of a picture',
      image({ caption: 'On mondays' }),
      image({ alt: 'A nurse at work', caption: 'On Mondays' }),
    ],
    ['what was said, as it was said', quote({}, 'We heel people.'), quote({})],
    [
      'a sentence beside an address',
      inBody(paragraph(say('Writ to a@iom.int.'))),
      inBody(paragraph(say('Write to a@iom.int'))),
    ],
  ])('%s', (_what, before, after) => {
    expect(isMinor(before, after)).toBe(true);
  });

  test.each([
    ['where a link leads', linked('our report'), linked('our report', 'https://www.iom.int/b')],
    ['where the last word of a link leads', linked('report'), linked('reports', 'https://evil.example/')],
    ['a link that was put in', inBody(paragraph(say('Read our report now.'))), linked('our report')],
    [
      'a link with words of its own',
      linked('report'),
      inBody(
        paragraph(
          say('Read '),
          say('report', link('https://www.iom.int/a')),
          say(' and '),
          say('this', link('https://evil.example/')),
          say(' now.'),
        ),
      ),
    ],
    [
      'an address that is written out',
      inBody(paragraph(say('Go to iom.int/give.'))),
      inBody(paragraph(say('Go to iorn.int/give.'))),
    ],
    [
      'a mailbox that is written out',
      inBody(paragraph(say('Write to press@iom.int.'))),
      inBody(paragraph(say('Write to press@iorn.int.'))),
    ],
    ['the address of a contact', contact('press@iom.int'), contact('press@evil.example')],
    ['what a helpline is', helpline('Legal aid'), helpline('Medical aid')],
    ['what is embedded', embed('https://maps.example/a'), embed('https://maps.example/b')],
    ['how an embed is called', embed('https://maps.example/a'), embed('https://maps.example/a', 'The map')],
    ['whether a quote was approved', quote({}), quote({ approved: true })],
    ['who said it', quote({}), quote({ speaker: 'Leila Aid' })],
    ['what a figure counts', figure('people treated'), figure('people seen')],
    ['whose figure it is', figure('people'), figure('people', 'UNHCR')],
    ['whose picture it is', image({ credit: 'IOM' }), image({ credit: 'Leila Ait' })],
    ['which picture it is', image({ asset: crypto.randomUUID() }), image({ asset: crypto.randomUUID() })],
    ['where it was said', release(), release({ dateline: { place: 'Rabat' } })],
    ['when it was said', release(), release({ dateline: { date: null } })],
    ['an item that is added', list('A nurse'), list('A nurse', 'A driver')],
    [
      'a fact that is put in',
      inBody(paragraph(say('Our States.'))),
      inBody(paragraph(say('Our '), node(['fact', { key: 'members' }]), say(' States.'))),
    ],
    [
      'a language',
      inBody(paragraph(say('Hola', { type: 'lang', attrs: { lang: 'es', dir: 'ltr' } }))),
      inBody(paragraph(say('Hola', { type: 'lang', attrs: { lang: 'es', dir: 'rtl' } }))),
    ],
  ])('but not %s', (_what, before, after) => {
    expect(isMinor(before, after)).toBe(false);
  });
});

import { countryName } from '../directory/countries.ts';
import { dial } from '../directory/phone.ts';
import { saySpoken } from '../directory/say-spoken.ts';
import { translator } from '../i18n/translate.ts';
import type { Language } from '../languages.ts';
import { writeDate } from '../time.ts';
import { byOffice } from './draw/contacts.ts';
import { type Beside, type Drawing, drawingOf } from './draw/drawing.ts';
import { figureNote, withUnit } from './draw/figures.ts';
import { byCountry, checkedOn, sayOver } from './draw/helplines.ts';
import { captionOf } from './draw/media.ts';
import { attribution } from './draw/quote.ts';
import type { MarkName, NodeName } from './names.ts';
import { dataOf } from './nodes/data.ts';
import type { NodeJson } from './parse.ts';
import { marksFor } from './quotation.ts';
import { asRejected } from './suggestions/settle.ts';
import { partOf, textOf } from './text.ts';

/** What a newsroom types to say that the text is over. */
export const END_MARK = '###';

/** Body, end mark and end matter of a release as plain text: paragraphs parted by an empty line. */
export function plainText(working: NodeJson, language: Language, beside: Beside): string {
  const doc = asRejected(working);
  const drawing = drawingOf(doc, language, beside);
  const [body, end] = ['body', 'endMatter'].map((type) => write(partOf(doc, type), drawing));
  return [body, END_MARK, end].filter(Boolean).join('\n\n');
}

/** The first words of the body, cut between words: for descriptions. `length` in characters. */
export function summaryOf(working: NodeJson, language: Language, length: number): string {
  const doc = asRejected(working);
  const drawing = { ...drawingOf(doc, language, { about: '' }), dateline: null };
  const paragraphs = partOf(doc, 'body')?.content?.filter(({ type }) => type === 'paragraph') ?? [];
  const words = paragraphs
    .map((paragraph) => write(paragraph, drawing))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
  return words.length <= length ? words : `${words.slice(0, length).replace(/\s+\S*$/, '')}…`;
}

/** The same walk as the renderer's, in words. It knows every node of the schema and nothing else. */
export function write(node: NodeJson | undefined, drawing: Drawing): string {
  if (!node) return '';
  const { language } = drawing;
  const t = translator(language, 'site');
  const blocks = () => paragraphs((node.content ?? []).map((child) => write(child, drawing)));
  const inline = () => inlineOf(node, drawing);
  switch (node.type as NodeName) {
    case 'doc':
    case 'endMatter':
    case 'factBox':
      return blocks();
    case 'dateline':
      return ''; // stands in the first paragraph
    case 'body':
      return writeBody(node, drawing);
    case 'headline':
    case 'standfirst':
    case 'paragraph':
    case 'heading':
      return inline();
    case 'text':
      return node.text ?? '';
    case 'bulletList':
      return writeList(node, drawing, () => '•');
    case 'orderedList':
      return writeList(node, drawing, (at) => `${dataOf('orderedList', node).start + at}.`);
    case 'listItem':
      return lines((node.content ?? []).map((child) => write(child, drawing)));
    case 'quote':
      return writeQuote(node, drawing);
    case 'keyFigures':
    case 'gallery':
      return lines((node.content ?? []).map((child) => write(child, drawing)));
    case 'keyFigure':
      return writeFigure(node, language);
    case 'image':
      return dataOf('image', node).asset === null ? '' : captionOf(node, language);
    case 'file': {
      const { asset, title, description } = dataOf('file', node);
      return asset === null ? '' : lines([title, description]);
    }
    case 'embed': {
      const { title, url, fallback } = dataOf('embed', node);
      return url === '' ? '' : lines([title, fallback, url]);
    }
    case 'divider':
      return '* * *';
    case 'table':
      return lines((node.content ?? []).map((row) => write(row, drawing)));
    case 'tableRow':
      return (node.content ?? []).map((cell) => write(cell, drawing)).join(' | ');
    case 'tableCell':
    case 'tableHeader':
      return (node.content ?? []).map((child) => write(child, drawing)).join(' ');
    case 'notesToEditors':
      return paragraphs([t('document.notes'), blocks()]);
    case 'helplines':
      return writeHelplines(node, drawing);
    case 'helpline':
      return writeHelpline(node, drawing);
    case 'contacts':
      return writeContacts(node, language);
    case 'contact':
      return writeContact(node, language);
    case 'about':
      return drawing.about.trim() ? paragraphs([t('document.about'), drawing.about.trim()]) : '';
    case 'fact':
      return drawing.fact(dataOf('fact', node).key);
  }
}

function writeBody(body: NodeJson, drawing: Drawing): string {
  const [first = '', ...others] = (body.content ?? []).map((child) => write(child, drawing));
  const opens = body.content?.[0]?.type === 'paragraph';
  const { dateline } = drawing;
  if (!dateline) return paragraphs([first, ...others]);
  return paragraphs(opens ? [`${dateline} ${first}`.trim(), ...others] : [dateline, first, ...others]);
}

function writeList(list: NodeJson, drawing: Drawing, bullet: (at: number) => string): string {
  return (list.content ?? [])
    .map((item, at) => `${bullet(at)} ${write(item, drawing).replaceAll('\n', '\n  ')}`)
    .join('\n');
}

function writeQuote(node: NodeJson, drawing: Drawing): string {
  const [open, close] = marksFor(textOf(node), drawing.language);
  const words = (node.content ?? []).map((paragraph) => write(paragraph, drawing)).join('\n');
  const { speaker, rest } = attribution(node, drawing.language);
  return lines([`${open}${words}${close}`, (speaker || rest) && `— ${speaker}${rest}`]);
}

function writeFigure(node: NodeJson, language: Language): string {
  const { value, unit, label, partOf: whole } = dataOf('keyFigure', node);
  const number = withUnit(value, unit, language);
  const note = figureNote(node, language);
  return `${whole ? '  – ' : ''}${[number, label].filter(Boolean).join(' ')}${note && ` (${note.replace(/\.$/, '')})`}`;
}

function writeHelplines(node: NodeJson, drawing: Drawing): string {
  const { language } = drawing;
  const t = translator(language, 'site');
  const checked = checkedOn(node);
  const groups = byCountry(node).map(({ country, helplines }) =>
    lines([
      country ? countryName(country, language) : '',
      ...helplines.map((attrs) => writeHelpline({ type: 'helpline', attrs }, drawing)),
    ]),
  );
  const when = checked ? t('document.checkedOn', { date: writeDate(checked, language) }) : '';
  return paragraphs([t('document.helplines'), ...groups, when]);
}

function writeHelpline(node: NodeJson, { language, over }: Drawing): string {
  const { ref, country, service, note, channels, links } = dataOf('helpline', node);
  const t = translator(language, 'site');
  const until = over(ref);
  const ways = channels.map(({ type, value, note: about }) =>
    [type === 'phone' ? dial(value, country).text : value, about && `(${about})`].filter(Boolean).join(' '),
  );
  return lines([
    `• ${[service || t('document.helpline'), ways.join(t('document.comma'))].filter(Boolean).join(t('document.colon'))}`,
    until ? `  ${sayOver(until, language)}` : '',
    note && `  ${note}`,
    ...links.map((link) => `  ${link}`),
  ]);
}

function writeContacts(node: NodeJson, language: Language): string {
  const groups = byOffice(node).map(({ office, contacts }) =>
    lines([office, ...contacts.map((attrs) => writeContact({ type: 'contact', attrs }, language))]),
  );
  return paragraphs([translator(language, 'site')('document.contacts'), ...groups]);
}

function writeContact(node: NodeJson, language: Language): string {
  const { name, role, email, phone, spoken } = dataOf('contact', node);
  return lines([name, role, email ?? '', phone ? dial(phone).text : '', saySpoken(spoken, language)]);
}

// A link whose words are not its address keeps the address in brackets; other marks say nothing in plain text.
function inlineOf(node: NodeJson, drawing: Drawing): string {
  const children = node.content ?? [];
  return children
    .map((child, at) => {
      const words = write(child, drawing);
      const href = hrefOf(child);
      const last = href !== hrefOf(children[at + 1]);
      return href && last && !/^(mailto|tel):/.test(href) && !words.includes(bare(href))
        ? `${words} (${href})`
        : words;
    })
    .join('');
}

function hrefOf(node: NodeJson | undefined): string {
  const link = node?.marks?.find(({ type }) => (type as MarkName) === 'link');
  return link ? String(link.attrs?.href) : '';
}

function bare(href: string): string {
  return href.replace(/^https?:\/\//, '').replace(/\/$/, '');
}

function paragraphs(parts: string[]): string {
  return parts.filter((part) => part.trim()).join('\n\n');
}

function lines(parts: string[]): string {
  return parts.filter((part) => part.trim()).join('\n');
}

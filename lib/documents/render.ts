import { Fragment, createElement as h, type ReactNode } from 'react';
import { translator } from '../i18n/translate.ts';
import type { Language } from '../languages.ts';
import { drawContact, drawContacts } from './draw/contacts.ts';
import { type Beside, type Drawing, type Drawn, drawingOf } from './draw/drawing.ts';
import { drawFactList } from './draw/fact-list.ts';
import { drawFigure } from './draw/figures.ts';
import { drawHelpline, drawHelplines } from './draw/helplines.ts';
import { drawInline } from './draw/inline.ts';
import { drawEmbed, drawFile, drawImage } from './draw/media.ts';
import { drawQuote } from './draw/quote.ts';
import { drawCell, drawTable, isHead } from './draw/table.ts';
import type { NodeName } from './names.ts';
import { dataOf } from './nodes/data.ts';
import type { NodeJson } from './parse.ts';
import { setSpaces, spaced } from './spacing.ts';
import { asRejected } from './suggestions/settle.ts';
import { partOf, textOf } from './text.ts';

export { type Beside, type Drawing, drawingOf } from './draw/drawing.ts';

const nothing: Beside = { about: '' };

// As readers see it: what is only suggested left out, every word set in the typography of its language.
const settled = (working: NodeJson, language: Language) => spaced(asRejected(working), language);

/** The words of the headline, with their marks. */
export function renderHeadline(working: NodeJson, language: Language): ReactNode {
  const doc = settled(working, language);
  return all(inlineOf(partOf(doc, 'headline'), drawingOf(doc, language, nothing)));
}

/** The words of the standfirst, with their marks; null when there are none. */
export function renderStandfirst(working: NodeJson, language: Language): ReactNode {
  const doc = settled(working, language);
  const standfirst = partOf(doc, 'standfirst');
  return textOf(standfirst).trim() ? all(inlineOf(standfirst, drawingOf(doc, language, nothing))) : null;
}

/** Key figures by themselves, for a page that shows them before its text. */
export function renderFigures(figures: NodeJson, language: Language): ReactNode {
  return draw(spaced(figures, language), drawingOf(figures, language, nothing));
}

/** Body and end matter of a release, the dateline at the head of the first paragraph. */
export function renderText(working: NodeJson, language: Language, beside: Beside): ReactNode {
  const doc = settled(working, language);
  const drawing = drawingOf(doc, language, { ...beside, about: setSpaces(beside.about, language) });
  return ['body', 'endMatter'].map((type) => {
    const part = partOf(doc, type);
    return part ? h(Fragment, { key: type }, draw(part, drawing)) : null;
  });
}

/**
 * The one walk from stored nodes to elements. It knows every node of the schema and nothing else, so what is
 * not in the schema cannot reach a page.
 */
export function draw(node: NodeJson, drawing: Drawing): Drawn {
  const { language } = drawing;
  const t = translator(language, 'site');
  const children = () => (node.content ?? []).map((child) => draw(child, drawing));
  const inline = () => inlineOf(node, drawing);
  switch (node.type as NodeName) {
    case 'doc':
      return all(children());
    case 'headline':
      return h('h1', null, ...inline());
    case 'standfirst':
      return textOf(node).trim() ? h('p', { className: 'standfirst' }, ...inline()) : null;
    case 'dateline':
      return null; // stands in the first paragraph: see drawBody
    case 'body':
      return drawBody(node, drawing);
    case 'endMatter':
      return all(children());
    case 'paragraph':
      return node.content?.length ? h('p', null, ...inline()) : null;
    case 'text':
      return node.text ?? '';
    case 'heading':
      return h(`h${dataOf('heading', node).level}`, anchorOf(node), ...inline());
    case 'bulletList':
      if (typeof node.attrs?.facts === 'string') return drawFactList(node, (it) => inlineOf(it, drawing));
      return h('ul', null, ...children());
    case 'orderedList':
      return h('ol', startOf(node), ...children());
    case 'listItem':
      return h('li', null, ...unwrapped(node, drawing));
    case 'quote':
      return drawQuote(node, language, (paragraph) => inlineOf(paragraph, drawing));
    case 'keyFigures':
      return h('dl', { className: 'figures' }, ...children());
    case 'keyFigure':
      return drawFigure(node, language);
    case 'image':
      return drawImage(node, language);
    case 'gallery':
      return h('div', { className: 'gallery' }, ...children());
    case 'file':
      return drawFile(node, language);
    case 'embed':
      return drawEmbed(node);
    case 'factBox':
      return h('div', { className: 'box' }, ...children());
    case 'divider':
      return h('hr');
    case 'table':
      return drawTable(node, language, (row, ofNumbers) => drawRow(row, drawing, ofNumbers));
    case 'tableRow':
      return drawRow(node, drawing);
    case 'tableCell':
      return drawCell(node, 'td', false, unwrapped(node, drawing));
    case 'tableHeader':
      return drawCell(node, 'th', false, unwrapped(node, drawing));
    case 'notesToEditors':
      return section('notes', t('document.notes'), children());
    case 'helplines':
      return section('help', t('document.helplines'), drawHelplines(node, drawing));
    case 'helpline':
      return drawHelpline(dataOf('helpline', node), drawing);
    case 'contacts':
      return section('press', t('document.contacts'), [drawContacts(node, language)]);
    case 'contact':
      return drawContact(dataOf('contact', node), language);
    case 'about':
      return drawing.about.trim() ? section('about', t('document.about'), [drawAbout(drawing.about)]) : null;
    case 'fact':
      return drawing.fact(dataOf('fact', node).key);
  }
}

function drawBody(body: NodeJson, drawing: Drawing): Drawn {
  const [first, ...others] = (body.content ?? []).filter(
    (block) => block.type !== 'paragraph' || block.content?.length,
  );
  const label = drawing.dateline && h('b', { className: 'dateline' }, drawing.dateline);
  const opens = first?.type === 'paragraph';
  return all([
    label && (opens ? h('p', null, label, ' ', ...inlineOf(first, drawing)) : drawDateline(drawing.dateline)),
    first && !(label && opens) ? draw(first, drawing) : null,
    ...others.map((block) => draw(block, drawing)),
  ]);
}

// By itself it leads to nothing, and needs no dash.
function drawDateline(dateline: string | null) {
  return h('p', null, h('b', { className: 'dateline' }, dateline?.replace(/\u00a0–$/, '')));
}

function drawRow(row: NodeJson, drawing: Drawing, ofNumbers: readonly boolean[] = []) {
  const head = isHead(row);
  const cells = (row.content ?? []).map((cell, at) =>
    drawCell(cell, cell.type === 'tableHeader' ? 'th' : 'td', head, unwrapped(cell, drawing), ofNumbers[at]),
  );
  return h('tr', null, ...cells);
}

function drawAbout(about: string) {
  const paragraphs = about.split(/\n\s*\n/).filter((paragraph) => paragraph.trim());
  return h('div', { className: 'end' }, ...paragraphs.map((paragraph) => h('p', null, paragraph.trim())));
}

function section(id: string, title: string, inside: ReactNode[]) {
  return h(
    'section',
    { id, 'aria-labelledby': `${id}-title` },
    h('h2', { id: `${id}-title` }, title),
    ...inside,
  );
}

// A single paragraph in a list item or cell needs no element of its own.
function unwrapped(node: NodeJson, drawing: Drawing): ReactNode[] {
  const [first, ...others] = node.content ?? [];
  if (first?.type !== 'paragraph' || (node.type !== 'listItem' && others.length)) {
    return (node.content ?? []).map((child) => draw(child, drawing));
  }
  return [...inlineOf(first, drawing), ...others.map((child) => draw(child, drawing))];
}

function inlineOf(node: NodeJson | undefined, drawing: Drawing): ReactNode[] {
  return drawInline(node?.content ?? [], drawing.language, (leaf) => draw(leaf, drawing));
}

// Where a table of contents leads. Like `facts` of a list it is added for a page (lib/releases/kind-page.ts), never stored.
function anchorOf({ attrs }: NodeJson) {
  return typeof attrs?.anchor === 'string' ? { id: attrs.anchor } : null;
}

function startOf(node: NodeJson) {
  const { start } = dataOf('orderedList', node);
  return start === 1 ? null : { start };
}

function all(children: ReactNode[]) {
  return h(Fragment, null, ...children);
}

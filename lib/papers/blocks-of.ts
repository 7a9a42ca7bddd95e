import type { Drawing } from '../documents/draw/drawing.ts';
import { figureNote, withUnit } from '../documents/draw/figures.ts';
import { captionOf } from '../documents/draw/media.ts';
import { attribution } from '../documents/draw/quote.ts';
import type { NodeName } from '../documents/names.ts';
import { dataOf } from '../documents/nodes/data.ts';
import type { NodeJson } from '../documents/parse.ts';
import { marksFor } from '../documents/quotation.ts';
import { textOf } from '../documents/text.ts';
import { plainDrawing, shownAt } from '../media/shown.ts';
import { gridOf } from './grid-of.ts';
import type { PaperBlock, Run } from './paper.ts';
import { runsOf } from './runs-of.ts';

/** The blocks of a body with the dateline at the head of the first paragraph, headings one level after the other. */
export function bodyOf(body: NodeJson | undefined, drawing: Drawing): PaperBlock[] {
  const blocks = stepped((body?.content ?? []).flatMap((block) => blocksOf(block, drawing)));
  if (!drawing.dateline) return blocks;
  const [first, ...others] = blocks;
  const opens = first?.is === 'paragraph' && body?.content?.[0]?.type === 'paragraph';
  const label: Run = { text: drawing.dateline, bold: true };
  // On a line of its own it leads to nothing: no dash.
  const alone: Run = { text: drawing.dateline.replace(/\u00a0–$/, ''), bold: true };
  return opens
    ? [{ ...first, runs: [label, { text: ' ' }, ...first.runs] }, ...others]
    : [{ is: 'paragraph', runs: [alone] }, ...blocks];
}

/** A block of the document as blocks of a paper: the walk of the renderer. What is only the place for something is nothing. */
export function blocksOf(node: NodeJson, drawing: Drawing): PaperBlock[] {
  const { language } = drawing;
  const inside = () => (node.content ?? []).flatMap((child) => blocksOf(child, drawing));
  const runs = () => runsOf(node, drawing);
  const said = (block: PaperBlock & { runs: Run[] }) =>
    textOf(node).trim() || block.runs.length ? [block] : [];
  switch (node.type as NodeName) {
    case 'paragraph':
      return said({ is: 'paragraph', runs: runs() });
    case 'heading':
      return said({ is: 'heading', level: dataOf('heading', node).level, runs: runs() });
    case 'bulletList':
      return [{ is: 'list', start: null, items: itemsOf(node, drawing) }];
    case 'orderedList':
      return [{ is: 'list', start: dataOf('orderedList', node).start, items: itemsOf(node, drawing) }];
    case 'quote':
      return [quoteOf(node, drawing)];
    case 'keyFigures':
      return [{ is: 'figures', items: (node.content ?? []).map((figure) => figureOf(figure, drawing)) }];
    case 'image': {
      const { alt, decorative } = dataOf('image', node);
      const shown = shownAt(node);
      const drawing = shown && plainDrawing(shown);
      if (!drawing) return [];
      const { name, width, height } = drawing;
      const caption = captionOf(node, language);
      return [{ is: 'picture', alt: decorative ? '' : alt, caption, picture: { name, width, height } }];
    }
    case 'file': {
      const { title, description } = dataOf('file', node);
      return shownAt(node) === null ? [] : [{ is: 'file', title, description: description.trim() }];
    }
    case 'embed': {
      const { url, title, fallback } = dataOf('embed', node);
      const host = URL.parse(url)?.host.replace(/^www\./, '') ?? url;
      return url === '' ? [] : [{ is: 'embed', title: title || host, url, host, fallback: fallback.trim() }];
    }
    case 'factBox':
      return [{ is: 'box', blocks: inside() }];
    case 'divider':
      return [{ is: 'divider' }];
    case 'table':
      return [gridOf(node, (cell) => (cell.content ?? []).map((paragraph) => runsOf(paragraph, drawing)))];
    case 'doc':
    case 'body':
    case 'endMatter':
    case 'notesToEditors':
    case 'gallery':
    case 'listItem':
      return inside();
    case 'headline':
    case 'standfirst':
    case 'dateline':
    case 'text':
    case 'fact':
    case 'keyFigure':
    case 'tableRow':
    case 'tableCell':
    case 'tableHeader':
    case 'helplines':
    case 'helpline':
    case 'contacts':
    case 'contact':
    case 'about':
      return []; // drawn by what they stand in, or after the text
  }
}

const itemsOf = (list: NodeJson, drawing: Drawing): PaperBlock[][] =>
  (list.content ?? []).map((item) => blocksOf(item, drawing));

function quoteOf(node: NodeJson, drawing: Drawing): PaperBlock {
  const [open, close] = marksFor(textOf(node), drawing.language);
  const paragraphs = (node.content ?? []).map((paragraph) => runsOf(paragraph, drawing));
  const said = paragraphs.map((runs, at) => [
    ...(at === 0 && open ? [{ text: open }] : []),
    ...runs,
    ...(at === paragraphs.length - 1 && close ? [{ text: close }] : []),
  ]);
  return { is: 'quote', paragraphs: said, ...attribution(node, drawing.language) };
}

function figureOf(node: NodeJson, { language }: Drawing) {
  const { value, unit, label, partOf } = dataOf('keyFigure', node);
  return {
    value: withUnit(value, unit, language),
    label,
    note: figureNote(node, language),
    part: Boolean(partOf),
  };
}

// PDF/UA wants no level left out: the headline is 1, a heading is at most one deeper than the one before it.
function stepped(blocks: PaperBlock[]): PaperBlock[] {
  let last = 1;
  const step = (block: PaperBlock): PaperBlock => {
    if (block.is === 'box') return { ...block, blocks: block.blocks.map(step) };
    if (block.is !== 'heading') return block;
    last = Math.min(block.level, last + 1);
    return { ...block, level: last };
  };
  return blocks.map(step);
}

import { attribution } from '../documents/draw/quote.ts';
import type { NodeJson } from '../documents/parse.ts';
import { setSpaces } from '../documents/spacing.ts';
import { asRejected } from '../documents/suggestions/settle.ts';
import { findAll, partOf, textOf } from '../documents/text.ts';
import type { Language } from '../languages.ts';
import type { Kind } from './kinds.ts';

/** What a page puts before its text because of the kind it is, and the text without it. */
export type KindPage = {
  doc: NodeJson;
  /** A statement: who speaks, and as what. */
  speaker: { name: string; rest: string } | null;
  /** A briefing note of several items: their titles, each with the id of its heading. */
  contents: { anchor: string; words: string }[];
  /** An appeal: its key figures, the sum asked for first. */
  figures: NodeJson | null;
};

/**
 * What the kind of a release asks of its page, from what its document has: who speaks in a statement, the items of a
 * briefing note, the figures of an appeal, and the what, when, where and who of a media advisory marked to be a box.
 * @param times what the box says below about the hours in it
 */
export function kindPage(kind: Kind, working: NodeJson, language: Language, times = ''): KindPage {
  const doc = asRejected(working);
  const page: KindPage = { doc, speaker: null, contents: [], figures: null };
  switch (kind) {
    case 'statement':
      return { ...page, speaker: speakerOf(doc, language) };
    case 'briefing_note':
      return withContents(page, language);
    case 'media_advisory':
      return { ...page, doc: inBody(doc, (block) => markFacts(block, times)) };
    case 'appeal':
      return withFigures(page);
    case 'press_release':
    case 'story':
      return page;
  }
}

// A list each of whose items opens with a bold label: "What: a visit of the workshop".
function isFacts(list: NodeJson): boolean {
  const items = list.content ?? [];
  return items.length > 1 && items.every((item) => labelOf(item) !== null);
}

// "What:", "Quand :", "الموعد:": bold, and ending with a colon.
const label = /\S\s*:\s*$/;

function labelOf(item: NodeJson): NodeJson | null {
  const [paragraph, ...others] = item.content ?? [];
  const first = paragraph?.content?.[0];
  const bold = first?.marks?.some(({ type }) => type === 'bold');
  return others.length === 0 && bold && label.test(first?.text ?? '') ? (first ?? null) : null;
}

function speakerOf(doc: NodeJson, language: Language): KindPage['speaker'] {
  const said = findAll(doc, 'quote').map((quote) => attribution(quote, language));
  const first = said.find(({ speaker }) => speaker);
  return first
    ? { name: first.speaker, rest: setSpaces(first.rest.replace(/^[,،]\s*/u, ''), language) }
    : null;
}

function withContents(page: KindPage, language: Language): KindPage {
  const contents: KindPage['contents'] = [];
  const doc = inBody(page.doc, (block) => {
    if (block.type !== 'heading' || (block.attrs?.level ?? 2) !== 2) return block;
    const anchor = `item-${contents.length + 1}`;
    contents.push({ anchor, words: setSpaces(textOf(block).trim(), language) });
    return { ...block, attrs: { ...block.attrs, anchor } };
  });
  return contents.length > 1 ? { ...page, doc, contents } : page;
}

// In figures, or in words beside them: "USD 18.4 million", "18,4 M€".
const money = /\b(?:[A-Z]{3})\b|[$€£¥]|dollars?|euros?|d[oó]lares|دولار|يورو/;

function withFigures(page: KindPage): KindPage {
  const block = partOf(page.doc, 'body')?.content?.find(({ type }) => type === 'keyFigures');
  if (!block) return page;
  const figures = block.content ?? [];
  const sum = figures.find(({ attrs }) => !attrs?.partOf && money.test(`${attrs?.value} ${attrs?.unit}`));
  return {
    ...page,
    doc: inBody(page.doc, (it) => (it === block ? null : it)),
    figures: { ...block, content: sum ? [sum, ...figures.filter((it) => it !== sum)] : figures },
  };
}

function markFacts(block: NodeJson, times: string): NodeJson {
  return block.type === 'bulletList' && isFacts(block)
    ? { ...block, attrs: { ...block.attrs, facts: times } }
    : block;
}

function inBody(doc: NodeJson, change: (block: NodeJson) => NodeJson | null): NodeJson {
  return {
    ...doc,
    content: doc.content?.map((part) =>
      part.type === 'body'
        ? { ...part, content: part.content?.map(change).filter((it) => it !== null) }
        : part,
    ),
  };
}

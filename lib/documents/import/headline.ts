import type { Kind } from '#lib/releases/kinds.ts';
import { type Block, isEmpty, type Left, type Run, type SourceMeta, textOf } from './blocks.ts';
import { leave } from './chrome.ts';
import { type FoundDateline, readDateline } from './dateline.ts';
import { findDates, isoDate } from './dates.ts';
import { type Finding, finding } from './findings.ts';
import { foldCase } from './fold.ts';
import { embargoLine, endMark, kindOfLabel, photoCredit, sdgLine, statusLine } from './labels.ts';

/** What stands above and just below the headline, and the blocks that remain. */
export type Front = {
  headline: string | null;
  standfirst: string | null;
  headlineRuns: Run[];
  standfirstRuns: Run[];
  kind: Kind | null;
  embargo: string | null;
  publishedOn: string | null;
  /** A place and date on a line of their own above the headline. */
  dateline: (FoundDateline & { line: string }) | null;
  blocks: Block[];
  left: Left[];
  findings: Finding[];
};

const LONGEST = 200;
const LONGEST_SENTENCE = 160;
const LONGEST_CAPTION = 320;

/** Finds the headline; labels, status, date and photo caption around it are put aside. */
export function readFront(blocks: Block[], meta: SourceMeta): Front {
  const front: Front = {
    headline: null,
    standfirst: null,
    headlineRuns: [],
    standfirstRuns: [],
    kind: null,
    embargo: null,
    publishedOn: meta.publishedOn ?? null,
    dateline: null,
    blocks: blocks.filter((block) => !isEmpty(block)),
    left: [],
    findings: [],
  };
  takeLabels(front);
  takeHeadline(front, meta);
  takeLabels(front);
  takeStandfirst(front);
  takeCaption(front);
  return front;
}

function takeLabels(front: Front): void {
  for (let first = front.blocks[0]; first && takeLabel(front, first); first = front.blocks[0])
    front.blocks.shift();
}

function takeLabel(front: Front, block: Block): boolean {
  const text = textOf(block).trim();
  const folded = foldCase(text);
  const [date] = findDates(text);
  const kind = kindOfLabel(text);
  if (kind && block.role !== 'headline') {
    front.kind ??= kind;
    front.left.push(...leave([block], 'kind_label'));
  } else if (embargoLine.test(folded)) {
    front.embargo ??= text;
    front.findings.push(finding('embargo', { text }));
    front.left.push(...leave([block], 'status_line'));
  } else if (statusLine.test(folded)) {
    front.left.push(...leave([block], 'status_line'));
  } else if (date && date.start === 0 && date.end === text.length) {
    front.publishedOn ??= isoDate(date);
    front.left.push(...leave([block], 'date_line'));
  } else if (front.headline === null && takeDateline(front, text)) {
    return true;
  } else {
    return false;
  }
  return true;
}

function takeDateline(front: Front, text: string): boolean {
  const found = readDateline(text);
  if (found?.length !== text.length || front.dateline) return false;
  front.dateline = { ...found, line: text };
  return true;
}

function takeHeadline(front: Front, meta: SourceMeta): void {
  const marked = markedHeadline(front.blocks);
  const at = Math.max(0, marked);
  const block = front.blocks[at];
  if (block && (marked >= 0 || isHeadline(block, front.blocks[at + 1]))) {
    front.headline = textOf(block).replace(/\s+/g, ' ').trim();
    front.headlineRuns = block.runs;
    front.left.push(...leave(front.blocks.slice(0, at), 'page_chrome'));
    front.blocks = front.blocks.slice(at + 1);
  } else if (meta.title) {
    front.headline = meta.title;
    front.findings.push(finding('headline_from_title'));
  } else {
    front.findings.push(finding('no_headline'));
  }
}

// A heading of the first level, with nothing but labels of the page above it.
function markedHeadline(blocks: Block[]): number {
  const at = blocks.slice(0, 8).findIndex((block) => block.role === 'headline' || block.level === 1);
  const above = blocks.slice(0, Math.max(0, at)).map((block) => textOf(block).trim());
  return above.every((text) => text.length <= 60 && !/[.!?؟:]$/.test(text)) ? at : -1;
}

function isHeadline(block: Block, next: Block | undefined): boolean {
  const text = textOf(block).trim();
  if (!next || block.kind === 'row' || text.length > LONGEST || endMark.test(foldCase(text))) return false;
  if (/\S@\S|https?:/.test(text) || !/\p{L}/u.test(text)) return false;
  if (!/[.。]$/.test(text)) return true;
  return text.length <= LONGEST_SENTENCE && textOf(next).length > text.length;
}

function takeStandfirst(front: Front): void {
  const [first] = front.blocks;
  if (first?.role !== 'standfirst') return;
  front.standfirst = textOf(first).trim();
  front.standfirstRuns = first.runs;
  front.blocks.shift();
}

function takeCaption(front: Front): void {
  const captions = front.blocks.filter(
    (block, at) => block.role === 'caption' || (at < 2 && isCaption(textOf(block))),
  );
  front.left.push(...leave(captions, 'photo_caption'));
  front.blocks = front.blocks.filter((block) => !captions.includes(block));
}

function isCaption(text: string): boolean {
  return text.length <= LONGEST_CAPTION && photoCredit.test(foldCase(text));
}

/** Takes end marks and SDG lines off the end of a release; the goals come back as numbers 1–17. */
export function takeTail(blocks: Block[]): { blocks: Block[]; left: Left[]; sdgs: number[] } {
  const left: Left[] = [];
  const sdgs = new Set<number>();
  const rest = blocks.filter((block, at) => {
    const folded = foldCase(textOf(block)).trim();
    const goal = sdgLine.exec(folded);
    const number = Number(goal?.[1]);
    if (goal && number >= 1 && number <= 17 && (block.role === 'sdg' || at >= blocks.length - 20)) {
      sdgs.add(number);
      left.push(...leave([block], 'sdg_line'));
      return false;
    }
    if (endMark.test(folded)) {
      left.push(...leave([block], 'end_mark'));
      return false;
    }
    return true;
  });
  return { blocks: rest, left, sdgs: [...sdgs] };
}

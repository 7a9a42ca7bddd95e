import type { Drawing } from '../documents/draw/drawing.ts';
import { numbersInGroups } from '../documents/draw/number-groups.ts';
import type { MarkName, NodeName } from '../documents/names.ts';
import { dataOf } from '../documents/nodes/data.ts';
import type { NodeJson } from '../documents/parse.ts';
import { directionOf, type Language } from '../languages.ts';
import type { Run } from './paper.ts';

/** The words of a block as runs: neighbours that look alike are one, numbers in groups keep their order in Arabic. */
export function runsOf(node: NodeJson | undefined, drawing: Drawing): Run[] {
  const runs = (node?.content ?? []).flatMap((leaf) => {
    const text = wordsOf(leaf, drawing);
    return text ? [{ text, ...marksOf(leaf) }] : [];
  });
  const whole = withAddresses(merged(runs));
  return directionOf(drawing.language) === 'rtl' ? whole.flatMap(inOrder) : whole;
}

/** Plain words as runs, for what is no text of the document: numbers in groups keep their order in Arabic. */
export function plainRuns(text: string, language: Language): Run[] {
  if (!text) return [];
  return directionOf(language) === 'rtl' ? inOrder({ text }) : [{ text }];
}

function wordsOf(leaf: NodeJson, drawing: Drawing): string {
  return (leaf.type as NodeName) === 'fact' ? drawing.fact(dataOf('fact', leaf).key) : (leaf.text ?? '');
}

function marksOf({ marks = [] }: NodeJson): Omit<Run, 'text'> {
  const run: Omit<Run, 'text'> = {};
  for (const { type, attrs } of marks) {
    switch (type as MarkName) {
      case 'bold':
        run.bold = true;
        break;
      case 'italic':
        run.italic = true;
        break;
      case 'link':
        run.href = String(attrs?.href);
        break;
      case 'lang':
        run.lang = String(attrs?.lang);
        run.dir = attrs?.dir === 'rtl' ? 'rtl' : 'ltr';
        break;
      case 'figure':
      case 'comment':
      case 'insertion':
      case 'deletion':
      case 'modification':
        break; // for checks and the desk; what is only suggested was taken out before
    }
  }
  return run;
}

function merged(runs: readonly Run[]): Run[] {
  const all: Run[] = [];
  for (const run of runs) {
    const last = all.at(-1);
    if (last && looks(last) === looks(run)) last.text += run.text;
    else all.push({ ...run });
  }
  return all;
}

const looks = ({ text: _, ...rest }: Run) => JSON.stringify(Object.entries(rest).sort());

// A link may look different in its middle: its address stands behind the last of its runs.
function withAddresses(runs: Run[]): Run[] {
  return runs.map((run, at) => {
    const { href } = run;
    if (!href || href === runs[at + 1]?.href || !/^https?:/i.test(href)) return run;
    const first = runs.findLastIndex((other, before) => before < at && other.href !== href) + 1;
    const words = runs.slice(first, at + 1).reduce((text, { text: more }) => text + more, '');
    return words.includes(shortOf(href)) ? run : { ...run, address: shortOf(href) };
  });
}

/** An address as people read it: without what every browser adds. */
export const shortOf = (href: string): string => href.replace(/^https?:\/\//i, '').replace(/\/$/, '');

function inOrder(run: Run): Run[] {
  if (run.dir) return [run];
  const { address, ...plain } = run;
  const parts: Run[] = [];
  let from = 0;
  for (const { number, index } of numbersInGroups(run.text)) {
    if (index > from) parts.push({ ...plain, text: run.text.slice(from, index) });
    parts.push({ ...plain, text: number, dir: 'ltr' });
    from = index + number.length;
  }
  if (from < run.text.length) parts.push({ ...plain, text: run.text.slice(from) });
  const last = parts.at(-1);
  if (last && address) last.address = address;
  return parts;
}

import { type Block, isEmpty, type Left, type Run, textOf } from './blocks.ts';
import { type Finding, finding } from './findings.ts';
import type { BrokenBlock } from './html-blocks.ts';

/** Lines of a foreign text after mending what old pages broke (domain 1.7). */
export type Repaired = { lines: string[]; left: Left[]; findings: Finding[] };

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const controls = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufeff\ufffe\uffff]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: old files break lines and pages with these
const lineEnds = /\r\n|[\n\r\u000b\u000c\u0085\u2028\u2029]/;

/** Mends a whole text: control characters, hard line breaks, then each line. Empty lines are gone afterwards. */
export function repairText(text: string): Repaired {
  const wellFormed = text.toWellFormed().normalize('NFC');
  const raw = wellFormed.split(lineEnds);
  const findings: Finding[] = [];
  const removed = wellFormed.replace(/^\ufeff/, '').match(controls)?.length ?? 0;
  if (removed) findings.push(finding('removed_controls', { count: removed }));
  const joined = joinBroken(raw.map((line) => line.replace(controls, '').trim()));
  if (joined.count) findings.push(finding('joined_lines', { count: joined.count }));
  const mended = joined.lines.map(repairLine);
  return {
    lines: mended.map(({ line }) => line).filter(Boolean),
    left: mended.flatMap(({ left }) => left),
    findings: [...findings, ...counted(mended.flatMap(({ findings: some }) => some))],
  };
}

/** Mends one line: debris of attributes, a lost œ, an acute accent for an apostrophe. */
export function repairLine(line: string): { line: string; left: Left[]; findings: Finding[] } {
  const left: Left[] = [];
  const findings: Finding[] = [];
  let text = line.replace(debris, (found) => {
    left.push({ text: found.trim(), reason: 'attribute_debris' });
    findings.push(finding('removed_debris', { count: 1 }));
    return ' ';
  });
  text = text.replace(lostLigature, (_all, head: string) => {
    findings.push(finding('repaired_ligature', { count: 1 }));
    return /['’]$/.test(head) ? `${head}œuvre` : `${head} œuvre`;
  });
  text = text.replace(/(?<=\p{L})´(?=\p{L})/gu, () => {
    findings.push(finding('repaired_apostrophe', { count: 1 }));
    return '’';
  });
  return { line: left.length ? text.replace(/ {2,}/g, ' ').trim() : text.trim(), left, findings };
}

// `"WIDTH: 198px; MARGIN-BOTTOM: 5px" src=`, `alt="" border="0"`
const debris =
  /\s*(?:"(?:\s*[A-Z-]{3,30}\s*:\s*[\w.#% -]{1,40};?)+\s*"(?:\s*\b(?:src|alt|style|width|height|align|border|hspace|vspace|class)\s*=)*|\b(?:src|alt|style|width|height|align|border|hspace|vspace|class)\s*=\s*"[^"<>]{0,200}"(?:\s*\b(?:src|alt|style|width|height|align|border|hspace|vspace|class)\s*=(?:\s*"[^"<>]{0,200}")?)*)\s*\/?>?\s*/gi;
const lostLigature =
  /(?<![\p{L}])(en|d['’]|l['’]|à l['’]|main[ -]d['’]|chef[ -]d['’]|hors[ -]d['’])\s+uvre(?=s?(?!\p{L}))/giu;

// Two ways sentences were cut: paragraphs between empty lines whose lines are all of one width, and a line that
// stops in the middle before one that goes on in lower case.
function joinBroken(lines: string[]): { lines: string[]; count: number } {
  const wrapped = joinWrapped(lines);
  const out: string[] = [];
  let count = wrapped.count;
  for (const line of wrapped.lines) {
    const last = out.at(-1);
    if (last && line && goesOn(last, line)) {
      out[out.length - 1] = join(last, line);
      count += 1;
    } else {
      out.push(line);
    }
  }
  return { lines: out, count };
}

const MIN_CUT = 30;

function goesOn(last: string, next: string): boolean {
  if (/^uvres?(?!\p{L})/u.test(next)) return true;
  if (!/^\p{Ll}/u.test(next) || /^(?:https?:|www\.)|^\S+@\S+|^[\p{L}]\)/u.test(next)) return false;
  return last.length >= MIN_CUT && /[\p{L}\p{N},«“(’'-]$/u.test(last) && !/\S@\S+$|https?:\S+$/.test(last);
}

function join(last: string, next: string): string {
  return `${last} ${next}`;
}

function joinWrapped(lines: string[]): { lines: string[]; count: number } {
  const groups = grouped(lines);
  const many = groups.filter((group) => group.length > 1);
  const inner = many.flatMap((group) => group.slice(0, -1));
  const even = inner.filter((line) => line.length >= 45 && line.length <= 100).length;
  const longest = Math.max(
    0,
    ...groups
      .flat()
      .slice(0, 5000)
      .map((line) => line.length),
  );
  if (inner.length < 3 || even / inner.length < 0.85 || longest > 110) return { lines, count: 0 };
  return { lines: groups.map((group) => group.join(' ')), count: inner.length };
}

function grouped(lines: string[]): string[][] {
  const groups: string[][] = [[]];
  for (const line of lines) {
    if (line) groups.at(-1)?.push(line);
    else if (groups.at(-1)?.length) groups.push([]);
  }
  return groups.filter((group) => group.length);
}

function counted(findings: Finding[]): Finding[] {
  const counts = new Map<Finding['code'], number>();
  for (const { code, params } of findings)
    counts.set(code, (counts.get(code) ?? 0) + Number(params.count ?? 1));
  return [...counts].map(([code, count]) => finding(code, { count }));
}

/** Mends the blocks of a page: sentences cut by line breaks, then debris, ligatures and apostrophes in each run. */
export function repairBlocks(blocks: readonly BrokenBlock[]): {
  blocks: Block[];
  left: Left[];
  findings: Finding[];
} {
  const findings: Finding[] = [];
  const left: Left[] = [];
  const joined: Block[] = [];
  let open = false;
  let count = 0;
  for (const { broken, ...block } of blocks) {
    const last = joined.at(-1);
    if (last && open && last.kind === block.kind && goesOn(textOf(last), textOf(block))) {
      last.runs = [...last.runs, { text: ' ' }, ...block.runs];
      count += 1;
    } else {
      joined.push({ ...block });
    }
    open = broken === true;
  }
  if (count) findings.push(finding('joined_lines', { count }));
  for (const block of joined) block.runs = block.runs.map((run) => repairRun(run, left, findings));
  return { blocks: joined.filter((block) => !isEmpty(block)), left, findings: [...counted(findings)] };
}

// A number keeps its order on every page of ours by itself.
const leftMark = /\u200e(?=[+(]?\d)/g;

function repairRun(run: Run, left: Left[], findings: Finding[]): Run {
  const clean = run.text.toWellFormed().normalize('NFC').replace(controls, '').replace(leftMark, '');
  const mended = repairLine(clean);
  left.push(...mended.left);
  findings.push(...mended.findings);
  const lead = /^\s/.test(clean) ? ' ' : '';
  const tail = /\s$/.test(clean) && mended.line ? ' ' : '';
  return { ...run, text: mended.line ? lead + mended.line + tail : clean.trim() ? '' : clean };
}

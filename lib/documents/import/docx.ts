import type { ForeignNode } from '../foreign/tree.ts';
import type { Source } from './blocks.ts';
import { checkDocx } from './docx-safety.ts';
import { type Finding, finding } from './findings.ts';
import { readTree } from './html.ts';
import { partsOf } from './word/parts.ts';
import { type WordText, wordText } from './word/text.ts';

/**
 * Reads a Word document: headings, nested lists, links, tables, bold and italic, quotations, its tracked changes as
 * suggestions and its comments as threads. Pictures are left out, notes stand apart.
 * @throws {UnreadableFile} when the archive is broken, unsafe or too large
 */
export async function readDocx(bytes: Buffer): Promise<Source> {
  const { text, tree } = await readWord(bytes);
  const source = readTree(tree);
  const notes = readTree({ type: 'tag', name: 'div', children: text.notes }).blocks;
  return {
    ...source,
    notes,
    tracked: { changes: text.changes, threads: text.threads },
    findings: [...findingsOf(text), ...source.findings],
  };
}

/** The same as a tree of page elements, before anything is told apart in it. */
export async function readWord(bytes: Buffer): Promise<{ text: WordText; tree: ForeignNode }> {
  const text = wordText(partsOf(await checkDocx(bytes)));
  return { text, tree: text.tree };
}

/** What is to be known of a Word file beside its text. */
export function findingsOf({ changes, threads, notes, left }: WordText): Finding[] {
  const counted = (code: Finding['code'], count: number) => (count > 0 ? [finding(code, { count })] : []);
  return [
    ...counted('tracked_changes', changes.length),
    ...counted('comments_taken', threads.length),
    ...counted('left_changes', left.changes),
    ...counted('left_pictures', left.pictures),
    ...counted('left_equations', left.equations),
    ...counted('left_footnotes', notes.length),
  ];
}

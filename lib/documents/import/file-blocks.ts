import type { Language } from '#lib/languages.ts';
import { type LeftOut, leaveOut } from '../foreign/left.ts';
import { readForeign } from '../foreign/read.ts';
import type { ForeignNode } from '../foreign/tree.ts';
import type { NodeJson } from '../parse.ts';
import type { Tracked } from './blocks.ts';
import type { Finding } from './findings.ts';
import { openFile } from './open-file.ts';
import { blockNodes } from './to-document.ts';
import { readText } from './txt.ts';

/** A file's text as blocks of a body, what was left out, what is to be looked at, and what is open in it. */
export type FileBlocks = {
  blocks: NodeJson[];
  left: LeftOut;
  findings: Finding[];
  tracked: Tracked;
};

const NOTHING_OPEN: Tracked = { changes: [], threads: [] };

/**
 * The blocks of a file that goes into an open release: as they stand, nothing in them is told apart.
 * @throws {UnreadableFile}
 */
export async function blocksIn(bytes: Buffer, type: string, language: Language): Promise<FileBlocks> {
  const opened = openFile(bytes, type);
  if (opened.kind === 'word') return wordBlocks(bytes, language);
  const { text, findings } = opened;
  if (opened.kind === 'text') {
    const source = readText(text);
    return {
      blocks: blockNodes(source.blocks),
      left: {},
      findings: [...findings, ...source.findings],
      tracked: NOTHING_OPEN,
    };
  }
  const { mainText } = await import('./html.ts');
  const { blocks, left } = readForeign(mainText(text), { language });
  return { blocks, left, findings, tracked: NOTHING_OPEN };
}

async function wordBlocks(bytes: Buffer, language: Language): Promise<FileBlocks> {
  const { findingsOf, readWord } = await import('./docx.ts');
  const { text, tree } = await readWord(bytes);
  const root: ForeignNode = { type: 'root', children: [tree, ...text.notes] };
  const { blocks, left } = readForeign(root, { language, tracked: true });
  leaveOut(left, 'pictures', text.left.pictures);
  const findings = findingsOf({ ...text, notes: [], left: { ...text.left, pictures: 0 } });
  return { blocks, left, findings, tracked: { changes: text.changes, threads: text.threads } };
}

/** How long the words of a node are, in UTF-16 units. */
export const textLength = (node: NodeJson): number =>
  (node.text?.length ?? 0) + (node.content ?? []).reduce((sum, child) => sum + textLength(child), 0);

import { textOf } from '../../documents/import/blocks.ts';
import type { Extracted } from '../../documents/import/extract.ts';
import type { Language } from '../../languages.ts';
import { type Part, type Passage, passage } from '../passage.ts';

/** A passage of a file, and where its text begins in the file's (UTF-16 units). */
export type FilePassage = { passage: Passage; from: number };

/**
 * The lines of a file's text as passages, without what the importer left out: menus, labels, footers. `text` is the
 * file's text as read, `taken` what the importer made of it.
 */
export function cutFile(text: string, taken: Extracted, language: Language): FilePassage[] {
  const left = counted(taken.left.map((line) => line.text));
  const helplines = counted(taken.lines.helplines);
  const contacts = counted(taken.lines.contacts);
  const heads = new Map<string, Part>([
    [bare(taken.standfirst ?? ''), 'standfirst'],
    [bare(taken.headline ?? ''), 'headline'],
  ]);
  return linesOf(text).flatMap(({ line, from }, at) => {
    const key = bare(line);
    if (key === '' || left.take(key)) return [];
    const part = headOf(key, heads) ?? partOf(line, key, helplines, contacts);
    const made = passage({ path: [at], attribute: null, part, language, text: line, spans: [], shifts: [] });
    return [{ passage: made, from }];
  });
}

/** What the site says about the Organization above or below the release: lines the importer left out, in plain texts. */
export function cutAbout(text: string, taken: Extracted, language: Language): FilePassage[] {
  const about = counted(
    taken.left.filter((line) => /1951/.test(line.text) && line.text.length > 90).map((line) => line.text),
  );
  return linesOf(text).flatMap(({ line, from }, at) => {
    const key = bare(line);
    if (key === '' || !about.take(key)) return [];
    const path = [-1 - at];
    const made = passage({
      path,
      attribute: null,
      part: 'notes',
      language,
      text: line,
      spans: [],
      shifts: [],
    });
    return [{ passage: made, from }];
  });
}

/** The text of a file that is no plain text: what was taken of it, a line for each block. */
export function textTaken({ headline, standfirst, body, notes, lines }: Extracted): string {
  const [first, ...rest] = body.map(textOf);
  return [
    headline,
    standfirst,
    first === undefined ? lines.dateline : lines.dateline + first,
    ...rest,
    ...lines.notesHeading,
    ...notes.map(textOf),
    ...lines.helplines,
    ...lines.contacts,
  ]
    .filter(Boolean)
    .join('\n');
}

const bare = (line: string) => line.replace(/[\s\u200e\u200f]+/gu, '');

function counted(lines: readonly string[]) {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(bare(line), (counts.get(bare(line)) ?? 0) + 1);
  return {
    take(key: string): boolean {
      const count = counts.get(key) ?? 0;
      if (count > 0) counts.set(key, count - 1);
      return count > 0;
    },
  };
}

function headOf(key: string, heads: Map<string, Part>): Part | null {
  const part = heads.get(key) ?? null;
  if (part) heads.delete(key);
  return part;
}

type Counted = ReturnType<typeof counted>;

function partOf(line: string, key: string, helplines: Counted, contacts: Counted): Part {
  if (helplines.take(key)) return 'helplines';
  if (contacts.take(key)) return 'contacts';
  return /^\s*(?:[-–•*·]|\d{1,2}[.)])\s/u.test(line) ? 'item' : 'paragraph';
}

function linesOf(text: string): { line: string; from: number }[] {
  return Array.from(text.matchAll(/[^\r\n]+/g), ({ 0: line, index }) => ({ line, from: index }));
}

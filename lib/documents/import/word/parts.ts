import { posix } from 'node:path';
import { UnreadableFile } from '../refusals.ts';
import { parseXml, type Xml } from './xml.ts';

/** The parts of a Word file the reader needs; those a file lacks are null. */
export type WordParts = {
  document: Xml;
  styles: Xml | null;
  numbering: Xml | null;
  comments: Xml | null;
  commentsExtended: Xml | null;
  footnotes: Xml | null;
  endnotes: Xml | null;
  /** Where links lead, by the id of their relation. Other relations, and anything they point to, are never followed. */
  links: Map<string, string>;
};

/** Parses what is needed of an archive's unpacked parts. @throws {UnreadableFile} 'docx_no_text' and what parseXml throws */
export function partsOf(files: ReadonlyMap<string, Buffer>): WordParts {
  const main = relations(files, '_rels/.rels').find(({ kind }) => kind === 'officeDocument');
  const path = main ? inside('', main.target) : 'word/document.xml';
  const bytes = files.get(path) ?? files.get('word/document.xml');
  if (!bytes) throw new UnreadableFile('docx_no_text');
  const folder = posix.dirname(path);
  const own = relations(files, `${folder}/_rels/${posix.basename(path)}.rels`);
  const part = (kind: string): Xml | null => {
    const found = own.find((it) => it.kind === kind && !it.external);
    const content = found ? files.get(inside(folder, found.target)) : undefined;
    return content ? parseXml(content) : null;
  };
  return {
    document: parseXml(bytes),
    styles: part('styles'),
    numbering: part('numbering'),
    comments: part('comments'),
    commentsExtended: part('commentsExtended'),
    footnotes: part('footnotes'),
    endnotes: part('endnotes'),
    links: new Map(
      own
        .filter(({ kind, external }) => kind === 'hyperlink' && external)
        .map(({ id, target }) => [id, target]),
    ),
  };
}

type Relation = { id: string; kind: string; target: string; external: boolean };

function relations(files: ReadonlyMap<string, Buffer>, path: string): Relation[] {
  const bytes = files.get(path);
  if (!bytes) return [];
  return parseXml(bytes).children.map(({ attrs }) => ({
    id: attrs.Id ?? '',
    kind: (attrs.Type ?? '').split('/').at(-1) ?? '',
    target: attrs.Target ?? '',
    external: attrs.TargetMode === 'External',
  }));
}

const inside = (folder: string, target: string) =>
  target.startsWith('/') ? target.slice(1) : posix.normalize(posix.join(folder, target));

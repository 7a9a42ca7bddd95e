import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { everythingPlaced } from '#lib/documents/draw/sample.ts';
import type { Drawing } from '#lib/media/child/draw-sizes.ts';
import { openArchive } from '#lib/media/child/open-archive.ts';
import type { Cleaned } from '#lib/media/child/work-on.ts';
import { inChild } from '#lib/media/in-child.ts';
import { withScratch } from '#lib/media/scratch.ts';
import { excelFile, filmFile, pdfFile, soundFile, wordFile } from '#lib/media/testing/files.ts';
import { notesIn } from '#lib/media/testing/notes-in.ts';
import { photo } from '#lib/media/testing/photo.ts';
import { tryFile } from '#lib/media/testing/try-file.ts';
import { drawPaper, stopDrawing } from '#lib/papers/draw-paper.ts';
import { paperOf } from '#lib/papers/paper-of.ts';
import { viewOf } from '#lib/papers/testing/view.ts';
import type { Gate } from './gate.ts';

type Looked = { what: string; notes: string[] };

/** Photos full of notes, and documents that hold such photos: no rendition, kept copy, Word file or PDF has one of them left. */
export const metadata: Gate = async ({ say }) => {
  const looked: Looked[] = [];
  for (const orientation of [1, 3, 6, 8]) {
    const width = 500 + orientation * 150;
    looked.push(
      ...(await lookAtPhoto(await photo({ width, height: 480, orientation }), `photo ${orientation}`)),
    );
  }
  const wide = await photo({ width: 2000, height: 900 });
  looked.push(...(await lookAtPhoto(await sharp(wide).keepMetadata().webp().toBuffer(), 'WebP')));
  looked.push(...(await lookAtPhoto(await sharp(wide).keepMetadata().png().toBuffer(), 'PNG')));
  const kept: [string, Buffer][] = [
    ['a.docx', wordFile({ picture: wide })],
    ['a.xlsx', excelFile()],
    ['a.pdf', await pdfFile({ picture: wide })],
    ['a.mp3', soundFile()],
    ['a.mp4', filmFile()],
  ];
  for (const [name, bytes] of kept) {
    const { outcome, notes } = await tryFile({ what: name, name, bytes });
    looked.push({ what: name, notes: outcome === 'clean' ? notes : [`not clean: ${outcome}`] });
  }
  stopDrawing();
  const amiss = looked.filter(({ notes }) => notes.length);
  for (const { what, notes } of amiss) say(`${what}: ${notes.join(', ')}`);
  return {
    held: amiss.length === 0 && looked.length > 50,
    figures: `${looked.length} renditions, kept copies and exports · ${amiss.length} with notes left`,
  };
};

async function lookAtPhoto(bytes: Buffer, what: string): Promise<Looked[]> {
  return withScratch(async (scratch) => {
    const [path, to] = [join(scratch, 'sent'), join(scratch, 'clean')];
    await writeFile(path, bytes);
    const type = what === 'PNG' ? 'image/png' : what === 'WebP' ? 'image/webp' : 'image/jpeg';
    const cleaned = await inChild<Cleaned>({ do: 'clean', type, path, to }, scratch);
    const task = { do: 'draw', path: to, cut: '', folder: scratch } as const;
    const drawn = await inChild<Drawing[]>(task, scratch, { seconds: 60 });
    if (notesIn(bytes).length === 0 || 'refused' in cleaned || 'refused' in drawn)
      return [{ what, notes: ['it could not be tried'] }];
    const looked: Looked[] = [{ what: `${what}, clean`, notes: notesIn(await readFile(to)) }];
    for (const { file } of drawn.done)
      looked.push({ what: `${what}, ${file}`, notes: notesIn(await readFile(join(scratch, file))) });
    const printed = drawn.done.findLast(({ format }) => format === 'jpeg' || format === 'png');
    if (printed) looked.push(...(await lookAtPapers(await readFile(join(scratch, printed.file)), what)));
    return looked;
  });
}

// A paper has a description and a profile of its own: those are none of the picture's.
const ITS_OWN = new Set(['XMP', 'XMP packet', 'ICC profile']);

async function lookAtPapers(picture: Buffer, what: string): Promise<Looked[]> {
  const paper = paperOf(viewOf(everythingPlaced, 'fr'));
  const block = paper.body.find(({ is }) => is === 'picture');
  const pictures = block?.is === 'picture' ? { [block.picture.name]: picture } : {};
  const pdf = await drawPaper(`${what} pdf`, { form: 'pdf', paper, pictures });
  const word = await drawPaper(`${what} docx`, { form: 'docx', paper, pictures });
  if (!pdf || !word) return [{ what, notes: ['no paper was drawn'] }];
  const media = [...(await openArchive(word))].filter(([part]) => part.startsWith('word/media/'));
  return [
    { what: `${what}, PDF`, notes: notesIn(pdf).filter((note) => !ITS_OWN.has(note)) },
    { what: `${what}, Word`, notes: media.length ? media.flatMap(([, it]) => notesIn(it)) : ['no picture'] },
  ];
}

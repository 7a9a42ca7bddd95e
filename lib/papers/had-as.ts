import { releaseText } from '../releases/release-text.ts';
import type { ReleaseView } from '../releases/view.ts';
import { type Drawing, drawPaper } from './draw-paper.ts';
import { figuresFile } from './figures-file.ts';
import type { PaperForm } from './forms.ts';
import { keep, kept } from './kept.ts';
import { keyOf } from './key-of.ts';
import { paperOf } from './paper-of.ts';
import { picturesFile } from './pictures-file.ts';
import { readPictures } from './read-pictures.ts';
import { shareOf } from './share-of.ts';

/**
 * A release in one of its forms. What is public and takes long to make is kept for the next who asks; what is under embargo
 * is made for one reader and kept by nobody. Null when too many wait for theirs already.
 */
export async function hadAs(form: PaperForm, view: ReleaseView): Promise<Buffer | null> {
  if (form === 'txt') return Buffer.from(releaseText(view));
  if (form === 'zip') return picturesFile(view);
  const key = keyOf(form, view);
  if (view.embargo) return make(form, view, key);
  const before = await kept(form, key);
  if (before) return before;
  const made = await make(form, view, key);
  if (made) await keep(form, key, made);
  return made;
}

async function make(
  form: Exclude<PaperForm, 'txt' | 'zip'>,
  view: ReleaseView,
  key: string,
): Promise<Buffer | null> {
  if (form === 'csv') return Buffer.from(figuresFile(view));
  return drawPaper(key, await drawingOf(form, view));
}

async function drawingOf(form: 'pdf' | 'docx' | 'png', view: ReleaseView): Promise<Drawing> {
  if (form === 'png') return { form, share: shareOf(view) };
  const paper = paperOf(view);
  return { form, paper, pictures: await readPictures(paper) };
}

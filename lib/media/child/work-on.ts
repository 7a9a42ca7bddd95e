import type { MediaType } from '../limits.ts';
import type { Removed } from '../vocabulary.ts';
import type { Drawing } from './draw-sizes.ts';
import type { Sniffed } from './type-of.ts';

/** What a child is asked to do, with files of its scratch folder. */
export type Task =
  | { do: 'clean'; type: Sniffed; path: string; to: string }
  | { do: 'draw'; path: string; cut: string; folder: string };

/** What became of a file: its own type, that of its clean copy, its size in pixels, and what was taken out of it. */
export type Cleaned = {
  type: MediaType;
  cleanType: string;
  size: { width: number; height: number } | null;
  removed: Removed[];
};
export type Done = Cleaned | Drawing[];

/** Each tool is loaded for its own work only. @throws {Refused} when a file cannot be made clean */
export async function workOn(task: Task): Promise<Done> {
  if (task.do === 'draw') {
    return (await import('./draw-sizes.ts')).drawSizes(task.path, task.cut, task.folder);
  }
  const { type, path, to } = task;
  switch (type) {
    case 'application/pdf':
      return kept(type, await (await import('./pdf.ts')).cleanPdf(path, to));
    case 'office': {
      const { type: found, removed } = await (await import('./office.ts')).cleanOffice(path, to);
      return kept(found, removed);
    }
    case 'text/csv':
      return kept(type, await (await import('./csv.ts')).cleanCsv(path, to));
    case 'audio/mpeg':
      return kept(type, await (await import('./sound.ts')).cleanSound(path, to));
    case 'video/mp4':
      return kept(type, await (await import('./film.ts')).cleanFilm(path, to));
    default: {
      const { cleanPicture } = await import('./picture.ts');
      const { width, height, type: cleanType, removed } = await cleanPicture(path, to);
      return { type: type as MediaType, cleanType, size: { width, height }, removed };
    }
  }
}

const kept = (type: MediaType, removed: Removed[]): Cleaned => ({
  type,
  cleanType: type,
  size: null,
  removed,
});

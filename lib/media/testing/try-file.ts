import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Cleaned } from '../child/work-on.ts';
import { inChild } from '../in-child.ts';
import { withScratch } from '../scratch.ts';
import { takeIn } from '../take-in.ts';
import type { Hostile } from './hostile.ts';
import { notesIn } from './notes-in.ts';

/** What became of a file: refused with a code, or clean; the notes it still holds; what its cleaning took. */
export type Tried = { what: string; outcome: string; notes: string[]; seconds: number; megabytes: number };

/** Cleans one file as a file that is sent would be, and looks at what came of it. */
export function tryFile({ what, name, bytes }: Hostile): Promise<Tried> {
  return withScratch(async (scratch) => {
    const taken = await takeIn({ name, stream: Readable.from([bytes]) }, scratch);
    const nothing = { notes: [], seconds: 0, megabytes: 0 };
    if ('refused' in taken) return { what, outcome: taken.refused.code, ...nothing };
    const to = join(scratch, 'clean');
    const worked = await inChild<Cleaned>({ do: 'clean', type: taken.type, path: taken.path, to }, scratch);
    const { seconds, megabytes } = worked;
    if ('refused' in worked) return { what, outcome: worked.refused.code, notes: [], seconds, megabytes };
    return { what, outcome: 'clean', notes: notesIn(await readFile(to)), seconds, megabytes };
  });
}

import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReleaseView } from '../releases/view.ts';
import type { PaperForm } from './forms.ts';

const store = globalThis as { newsroomPaperMake?: string };

/**
 * What a drawn form is kept under: the same for as long as it would come out the same. Whatever readers see of the release
 * is in it, and which build of the newsroom draws it.
 */
export function keyOf(form: PaperForm, view: ReleaseView): string {
  const { readAlso: _, versions: __, topics: ___, projects: ____, textHref: _____, site, ...said } = view;
  const place = [site.key, site.country, site.timeZone];
  store.newsroomPaperMake ??= makeOf();
  return createHash('sha256')
    .update(JSON.stringify([store.newsroomPaperMake, form, place, said]))
    .digest('hex');
}

// Every build may draw otherwise; without one, every start may.
function makeOf(): string {
  const file = join(/* turbopackIgnore: true */ process.cwd(), '.next', 'BUILD_ID');
  return existsSync(file) ? readFileSync(file, 'utf8') : `${process.pid} ${Date.now()}`;
}

import type { ReleaseView } from '../releases/view.ts';
import { EMBARGO_FORMS } from './forms.ts';
import { hadAs } from './had-as.ts';
import { sizeKept } from './kept.ts';
import { keyOf } from './key-of.ts';
import { picturesWeight } from './pictures-file.ts';

/** Where a release is had in another form; `bytes` is null until it was drawn. */
export type PaperLink = { form: (typeof EMBARGO_FORMS)[number]; href: string; bytes: number | null };

/** The other forms of a release that can be had now, with their sizes. A release without numbers has no file of figures, one without pictures no archive of them. */
export async function paperLinks(view: ReleaseView): Promise<PaperLink[]> {
  const { textHref } = view;
  if (!textHref) return [];
  const links = await Promise.all(
    EMBARGO_FORMS.map(async (form) => ({
      form,
      href: hrefOf(textHref, form),
      bytes: await sizeOf(form, view),
    })),
  );
  return links.filter(({ form, bytes }) => (form !== 'csv' && form !== 'zip') || bytes !== 0);
}

// `…/title.txt` of a page, `/embargo/{token}/text` behind a link.
function hrefOf(textHref: string, form: PaperLink['form']): string {
  return form === 'txt' ? textHref : textHref.replace(/(?:(\.)txt|(\/)text)$/, `$1$2${form}`);
}

const MOST_KNOWN = 5000;
const store = globalThis as { newsroomPaperSizes?: Map<string, number> };

// What was found once is remembered: a page is asked for far more often than its other forms are drawn.
async function sizeOf(form: PaperLink['form'], view: ReleaseView): Promise<number | null> {
  store.newsroomPaperSizes ??= new Map();
  const known = store.newsroomPaperSizes;
  const key = keyOf(form, view);
  const before = known.get(key);
  if (before !== undefined) return before;
  const bytes = await sizeNow(form, view, key);
  if (bytes !== null) known.set(key, bytes);
  const [oldest] = known.keys();
  if (known.size > MOST_KNOWN && oldest) known.delete(oldest);
  return bytes;
}

async function sizeNow(form: PaperLink['form'], view: ReleaseView, key: string): Promise<number | null> {
  if (form === 'zip') return picturesWeight(view);
  if (form === 'txt' || form === 'csv') return (await hadAs(form, view))?.length ?? null;
  return view.embargo ? null : sizeKept(form, key);
}

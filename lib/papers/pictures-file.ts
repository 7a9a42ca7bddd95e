import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { PublishedDrawing } from '#db/schema/published.ts';
import { findAll } from '../documents/text.ts';
import { translator } from '../i18n/translate.ts';
import { renditionKey } from '../media/keys.ts';
import { plainDrawing, shownAt } from '../media/shown.ts';
import { type Part, zipOf } from '../media/zip.ts';
import type { ReleaseView } from '../releases/view.ts';
import { storage } from '../storage/storage.ts';
import { noticesOf, sayEmbargoLines } from './paper-of.ts';

/** As wide as they are drawn: whoever prints wants the most there is. */
const WIDEST = 10_000;
const NOTES_BYTES = 1_000;

type Picture = { name: string; drawing: PublishedDrawing; said: string[] };

/**
 * All pictures of a release in one ZIP archive, as wide as there are, with a text that says of each what it shows, whose it
 * is and what was said of the release since. Empty when it shows none. The document of the view is a placed one.
 */
export async function picturesFile(view: ReleaseView): Promise<Buffer> {
  const pictures = picturesOf(view);
  return pictures.length === 0 ? Buffer.alloc(0) : buffer(Readable.from(zipOf(partsOf(view, pictures))));
}

/** About how many bytes that archive has; 0 without pictures. */
export function picturesWeight(view: ReleaseView): number {
  const weights = picturesOf(view).map(({ drawing }) => drawing.bytes);
  return weights.length === 0 ? 0 : weights.reduce((sum, bytes) => sum + bytes, NOTES_BYTES);
}

async function* partsOf(view: ReleaseView, pictures: readonly Picture[]): AsyncGenerator<Part> {
  const t = translator(view.language, 'papers');
  const known = [
    ...sayEmbargoLines(view),
    ...noticesOf(view).flatMap(({ title, paragraphs }) => [title, ...paragraphs]),
  ];
  const words = [
    ...(known.length > 0 ? [known.join('\n')] : []),
    [view.headline, view.address].join('\n'),
    ...pictures.map(({ name, said }) => [name, ...said].join('\n')),
  ];
  yield { name: `${t('captions')}.txt`, bytes: Buffer.from(`\ufeff${words.join('\n\n')}\n`) };
  for (const { name, drawing } of pictures) {
    const kept = await storage().get(renditionKey(drawing.name));
    if (kept) yield { name, bytes: await buffer(kept.stream) };
  }
}

// Numbered in the order of the text: names of files tell nobody anything else.
function picturesOf({ doc, language, reference }: ReleaseView): Picture[] {
  const t = translator(language, 'site');
  const found = findAll(doc, 'image').flatMap((node) => {
    const shown = shownAt(node);
    const drawing = shown && plainDrawing(shown, WIDEST);
    return shown && drawing ? [{ node, shown, drawing }] : [];
  });
  return found.map(({ node, shown, drawing }, at) => {
    const say = (name: string) => String(node.attrs?.[name] ?? '').trim();
    const number = String(at + 1).padStart(String(found.length).length, '0');
    const credit = say('credit');
    return {
      name: `${reference.replace(/[^\w.-]+/g, '-') || 'release'}-${number}.${drawing.name.split('.').at(-1)}`,
      drawing,
      said: [
        say('caption'),
        node.attrs?.decorative === true ? '' : say('alt'),
        credit && t('document.photoCredit', { credit }),
        shown.copyright,
      ].filter(Boolean),
    };
  });
}

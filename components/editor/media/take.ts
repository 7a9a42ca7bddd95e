import type { MediaChoice } from '#lib/media/choices.ts';

/**
 * What the node of a picture says once it shows a file: the words of the library where nothing was written yet, and the
 * whole of it. Pure.
 */
export function takePicture(
  attrs: Readonly<Record<string, unknown>>,
  { id, alt, caption, credit }: MediaChoice,
): Record<string, unknown> {
  const or = (name: string, words: string) => (String(attrs[name] ?? '').trim() ? attrs[name] : words);
  return {
    asset: id,
    alt: or('alt', alt),
    caption: or('caption', caption),
    credit: or('credit', credit),
    crop: '',
    focalX: 50,
    focalY: 50,
  };
}

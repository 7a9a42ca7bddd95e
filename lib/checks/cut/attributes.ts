/** Which attributes of data blocks hold words of the release's language. */
export const ATTRIBUTES: Record<string, readonly string[]> = {
  keyFigure: ['label', 'unit', 'source'],
  image: ['alt', 'caption'],
  file: ['title', 'description'],
  embed: ['title', 'fallback'],
  helpline: ['service', 'note', 'channels.*.note'],
  contact: ['role'],
};

/** Which attributes of data blocks hold something to read. */
export const ATTRIBUTES: Record<string, readonly string[]> = {
  keyFigure: ['value', 'label', 'unit', 'source'],
  image: ['alt', 'caption'],
  file: ['title', 'description'],
  embed: ['title', 'fallback'],
  helpline: ['service', 'note', 'channels.*.value', 'channels.*.note'],
  contact: ['name', 'role', 'email', 'phone'],
};

/** Which attributes of blocks that hold words of their own say whose they are: only the rules of protection read them. */
export const GUARDED: Record<string, readonly string[]> = { quote: ['speaker', 'title', 'organisation'] };

/**
 * Whether a value is somebody's name or an account rather than prose: no rule about words looks inside. Numbers to dial and
 * mail addresses are known for what they are.
 */
export const isName = (attribute: string, value: string): boolean =>
  attribute === 'name' || (/\.value$/.test(attribute) && !/^\+?[\d\s().\-/*#]{2,40}$/.test(value));

/** How long a comment may be, and how much of its passage is kept as its quote, in UTF-16 code units. */
export const COMMENT = { words: 4000, quote: 300, mentions: 20 };

/** How long the reason of a dismissal may be (UTF-16 code units), and how many findings it may be about at once. */
export const NOTE = { words: 500, findings: 100 };

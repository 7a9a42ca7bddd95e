/** The largest file that is read, in bytes, and the longest text, in UTF-16 units. */
export const FILE_LIMITS = { bytes: 20_000_000, characters: 500_000 };

/** The files that can be imported, by the ends of their names. */
export const FILE_TYPES = ['.txt', '.html', '.htm', '.docx'] as const;

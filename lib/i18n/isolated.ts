/** Words of another direction, so that those around them keep their order. */
export const isolated = (words: string): string => `\u2068${words}\u2069`;

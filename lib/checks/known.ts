/**
 * What the newsroom knows beside the words of a release, and holds them against. Plain data: it goes to the thread that
 * reads along, and is the same there as on the server.
 */
export type Known = {
  /** The same as long as nothing else in here changed. */
  key: string;
};

/** Where nothing but the words can be read: a file on somebody's machine. */
export const NOTHING_KNOWN: Known = { key: '' };

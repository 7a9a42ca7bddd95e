/** A thread as the desk shows it. */
export type ThreadView = {
  id: string;
  /** Its passage as it was when the thread began; empty when it is about the whole. */
  quote: string;
  blocking: boolean;
  at: string;
  resolved: { by: string; at: string } | null;
  version: number;
  comments: CommentView[];
};

export type CommentView = {
  id: string;
  words: string;
  /** `id` is null for somebody who said it in a file that was imported. */
  by: { id: string | null; name: string };
  at: string;
  editedAt: string | null;
  mentions: Reader[];
};

/** Somebody who may read the release, and so can be mentioned. */
export type Reader = { id: string; name: string };

/** Threads that changed after a version, and the version the release is at now. */
export type ThreadsSince = { version: number; threads: ThreadView[] };

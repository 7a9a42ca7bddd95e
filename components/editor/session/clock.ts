/** Timers and chance, so that tests own both. */
export type Clock = {
  after(ms: number, work: () => void): () => void;
  /** Soon, when nothing more urgent waits: after the letter has been painted. */
  rest(work: () => void): void;
  now(): Date;
  random(): number;
};

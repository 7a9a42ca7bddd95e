import type { FileRefusalCode, MediaRefusal } from '../limits.ts';

/** Thrown where a file cannot be made clean; the child answers with it. */
export class Refused extends Error {
  readonly refusal: MediaRefusal;

  constructor(code: FileRefusalCode, params: MediaRefusal['params'] = {}) {
    super(code);
    this.refusal = { code, params };
  }
}

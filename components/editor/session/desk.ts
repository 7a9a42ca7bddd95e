import type { StepNews } from '#lib/documents/steps-since.ts';

/** One batch as it goes to the newsroom; sent again as it is when its answer was lost. */
export type Batch = {
  baseVersion: number;
  schemaVersion: number;
  key: string;
  clientId: string;
  steps: Record<string, unknown>[];
};

/** Steps in order after a version; `head` is where the document stands. */
export type Missing = { version: number; head: number; steps: StepNews[] };

/** Why words wait here: something that passes by itself, or when the member signs in again. */
export type Trouble = 'offline' | 'server' | 'slow_down' | 'signed_out' | 'other_member';

/** Why words will never be taken as they are: they stay with the member as a copy. */
export type Refused = 'forbidden' | 'gone' | 'outdated' | 'invalid';

export type Answer<T> =
  | { kind: 'ok'; value: T }
  | { kind: 'behind'; missing: Missing }
  | { kind: 'trouble'; why: Trouble; waitMs?: number }
  | { kind: 'refused'; why: Refused; reason: string };

/** What the editor asks of the newsroom. */
export interface Desk {
  save(batch: Batch): Promise<Answer<{ version: number; at: string }>>;
  since(version: number): Promise<Answer<Missing>>;
}

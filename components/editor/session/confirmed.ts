import type { StepMap } from '@tiptap/pm/transform';

/** The meta of a transaction that takes in confirmed steps: whose they are, where they lead, and how they move positions. */
export const CONFIRMED = 'confirmed$';
export type Confirmed = { version: number; maps: readonly StepMap[]; clientIds: readonly string[] };
